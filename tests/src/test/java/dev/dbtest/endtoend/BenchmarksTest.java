package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class BenchmarksTest {

  private static final String[] SHORT = {
    "--forks=2", "--rounds=2", "--warmup=1", "--round-time=10ms", "--warmup-time=10ms"
  };

  private final SampleProject shop;

  BenchmarksTest(@TempDir Path temp) {
    shop = SampleProject.compile("shop", temp);
  }

  @Test
  void comparesTheVariantsOfAGroup() {
    Dbtest.Result result = run("bench");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("SumGroup", "loop", "stream", "baseline", "ratio", "B/op");
    assertThat(result.lastLine()).isEqualTo("4 passed, 0 failed, 0 skipped");
  }

  @Test
  void measuresTheParametersThatTheCommandLineNames() {
    Dbtest.Result result = run("bench", "SumGroup#loop", "--param", "size=3,7");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.err()).contains("SumGroup#loop[size=3]", "SumGroup#loop[size=7]");
    assertThat(result.lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
  }

  @Test
  void putsSuitesAndBenchmarksIntoOneReport() throws Exception {
    Dbtest.Result result =
        run("--report", "markdown=report.md", "--exclude", "SumGroup*[size=100]");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("8 passed, 0 failed, 1 skipped");
    assertThat(Files.readString(shop.directory().resolve("report.md"))).contains("SumGroup");
  }

  @Test
  void showsOnATerminalWhatIsComparedAndWhatIsOpen() {
    Dbtest.Result result = onTerminal().run(line("bench", "SumGroup*[size=100]"));

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.err())
        .contains("what is open", "baseline", "too few forks for a verdict")
        .containsPattern("> (loop|stream)\\[size=100\\]");
    // The last thing that is done to the display is to erase it.
    assertThat(result.err().stripTrailing()).endsWith("\u001b[J");
  }

  @Test
  void showsNoTableOnATerminalThatCannotMoveItsCursor() {
    Dbtest.Result result = onTerminal().with("TERM", "dumb").run(line("bench", "SumGroup#loop"));

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.err()).contains("measured 1 of ").doesNotContain("\u001b", "what is open");
  }

  private Dbtest onTerminal() {
    return shop.dbtest()
        .withJvmOption("-Ddbtest.terminals=err")
        .withJvmOption("-Ddbtest.columns=120")
        .withJvmOption("-Ddbtest.rows=30");
  }

  @Test
  void refusesAParameterThatNoBenchmarkHas() {
    Dbtest.Result result = run("bench", "--param", "length=3");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("--param length", "Parameters are: size.");
  }

  private Dbtest.Result run(String... words) {
    return shop.dbtest().run(line(words));
  }

  private String[] line(String... words) {
    String[] line = new String[words.length + SHORT.length + 1];
    System.arraycopy(words, 0, line, 0, words.length);
    System.arraycopy(SHORT, 0, line, words.length, SHORT.length);
    line[line.length - 1] = "--classpath=" + shop.classPath();
    return line;
  }
}
