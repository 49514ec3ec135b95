package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Path directory;

  SideBySideTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void everySecondRepetitionRunsBackwards() throws Exception {
    List<String> order = new ArrayList<>();
    List<Contender> both = List.of(logging("a", order), logging("b", order));

    new SideBySide(both).run(2);

    // One unmeasured run each, forwards, backwards, three runs that watch memory.
    assertThat(String.join("", order)).isEqualTo("ab" + "ab" + "ba" + "ababab");
  }

  @Test
  void tableHasALineForEachContender() throws Exception {
    List<Contender> both =
        List.of(logging("first", new ArrayList<>()), logging("second", new ArrayList<>()));

    assertThat(new SideBySide(both).run(1).table().lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("| first | ") && line.contains("| 1.00 | 1.00–1.00 |"))
        .anyMatch(line -> line.startsWith("| second | "));
  }

  @Test
  void commandThatDidNotDoItsWorkStopsTheComparison() {
    Contender broken =
        Contender.of("broken", new Invocation(List.of(JAVA, "-version"), directory), "10 passed");

    assertThatIllegalStateException()
        .isThrownBy(() -> new SideBySide(List.of(broken)).run(1))
        .withMessageContaining("broken")
        .withMessageContaining("10 passed")
        .withMessageContaining("-version");
  }

  private Contender logging(String name, List<String> order) {
    Invocation version = new Invocation(List.of(JAVA, "-version"), directory);
    return new Contender(name, version, () -> order.add(name), "version");
  }
}
