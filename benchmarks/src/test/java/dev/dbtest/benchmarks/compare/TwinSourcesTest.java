package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.benchmarks.generate.SourceCompiler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinSourcesTest {

  @Test
  void listsTheSameBenchmarksForBothTwins(@TempDir Path classes) throws Exception {
    SourceCompiler.compileGroups(
        TwinSources.sources(), classes, System.getProperty("java.class.path"));
    List<String> lines = Files.readAllLines(classes.resolve("META-INF/BenchmarkList"));

    assertThat(withoutNames(lines, "OurTwin")).hasSize(4).isEqualTo(withoutNames(lines, "JmhTwin"));
  }

  private static Set<String> withoutNames(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.contains(name))
        .map(line -> line.replace(name, "Twin"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
