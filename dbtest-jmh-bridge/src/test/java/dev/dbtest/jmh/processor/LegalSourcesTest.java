package dev.dbtest.jmh.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** What the rules allow compiles without a word, and becomes what it should. */
class LegalSourcesTest {

  @Test
  void suitesOfAllShapesCompileAndLeaveNoListBehind(@TempDir Path directory) {
    Compiled compiled = compile(directory, "Suites.java");
    assertThat(compiled.generated()).isEmpty();
    assertThat(compiled.classes().resolve("META-INF")).doesNotExist();
  }

  @Test
  void groupsOfAllShapesCompileAndAreListed(@TempDir Path directory) {
    Compiled compiled = compile(directory, "Groups.java");
    assertThat(
            compiled.benchmarks().stream().map(line -> new BenchmarkListEntry(line).getUsername()))
        .containsExactlyInAnyOrder(
            "p.Groups.Full.base",
            "p.Groups.Full.fromBase",
            "p.Groups.Full.generic",
            "p.Groups.Full.hints",
            "p.Groups.Full.locked",
            "p.Groups.Full.plain",
            "p.Groups.Full.skipped",
            "p.Groups.Threads.pair",
            "p.Groups.Heir.inherited",
            "p.Groups.Home.InInterface.a",
            "p.Groups.Point.InRecord.a");
  }

  @Test
  void hintsNameTheClassFileOfANestedGroup(@TempDir Path directory) {
    assertThat(compile(directory, "Groups.java").hints())
        .contains(
            "inline,p/Groups$Home$InInterface.a",
            "inline,p/Groups$Point$InRecord.a",
            "inline,p/Groups$Base.fromBase",
            "inline,p/Groups$Base.openBase",
            "dontinline,p/Groups$Full.hints")
        .doesNotContain("inline,p/Groups$Full.hints");
  }

  private static Compiled compile(Path directory, String file) {
    Compiled compiled = new Compiler(directory).compile(Resources.read("legal/" + file));
    assertThat(compiled.log()).isEmpty();
    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.warnings()).isEmpty();
    return compiled;
  }
}
