package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The goals of the Maven plugin, called by a real Maven. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Maven is a script of another name there")
@Tag("integration")
class MavenGoalsTest {

  private static final String VERSION = InstalledDbtest.VERSION;
  private static final String PLUGIN = "dev.dbtest:dbtest-maven-plugin:" + VERSION + ":";

  @TempDir private static Path shared;

  private static InstalledDbtest dbtest = new InstalledDbtest(Path.of(""));

  @TempDir private Path directory;

  @BeforeAll
  static void install() throws IOException {
    dbtest = InstalledDbtest.in(shared);
  }

  @BeforeEach
  void copyProject() {
    SampleProject.ofMaven("maven/goals", directory);
  }

  @Test
  void aGoalThatIsCalledAloneCompilesAndRunsTests() throws Exception {
    Called called = maven(PLUGIN + "unit");

    assertThat(called.code()).as(called.out()).isZero();
    assertThat(called.out()).contains("1 passed, 0 failed, 0 skipped");
  }

  @Test
  void aFailureSaysWhichGoalRepeatsIt() throws Exception {
    Called called = maven(PLUGIN + "all", "-Ddbtest.args=--seed 7");

    assertThat(called.code()).as(called.out()).isEqualTo(1);
    assertThat(called.out())
        .contains("1 passed, 1 failed, 0 skipped")
        .contains(
            "repeat: mvn "
                + PLUGIN
                + "integration \"-Ddbtest.args=--pattern 'shop.FailingIT#fails' --seed 7\"");
  }

  @Test
  void integrationTestsFailInVerifyWhereTheBuildHasIt() throws Exception {
    Called called = maven("verify");

    assertThat(called.code()).as(called.out()).isEqualTo(1);
    assertThat(called.out())
        .contains("1 passed, 0 failed, 0 skipped", "FAILED shop.FailingIT#fails")
        .contains("dbtest-maven-plugin:" + VERSION + ":verify");
  }

  @Test
  void testsThatMavenSkipsAreSkipped() throws Exception {
    Called called = maven("verify", "-DskipTests");

    assertThat(called.code()).as(called.out()).isZero();
    assertThat(called.out()).doesNotContain("passed");
  }

  @Test
  void optionsThatMatchNothingFailTheBuild() throws Exception {
    Called called = maven("test", "-Ddbtest.args=--pattern nosuch");

    assertThat(called.code()).as(called.out()).isEqualTo(1);
    assertThat(called.out()).contains("-Ddbtest.failIfNoSpecifiedTests=false allows that");
  }

  private Called maven(String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("mvn", "-B", "-q", "-Dstyle.color=never"));
    line.addAll(dbtest.mavenWords());
    line.addAll(List.of(words));
    Path out = directory.resolve("out.txt");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    Inherited.removeFrom(builder);
    Process process = builder.start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroy();
      throw new AssertionError("Maven does not end: " + Files.readString(out));
    }
    return new Called(process.exitValue(), Files.readString(out));
  }

  private record Called(int code, String out) {}
}
