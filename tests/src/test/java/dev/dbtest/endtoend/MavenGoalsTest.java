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

  private static final String VERSION = "0.1.0-SNAPSHOT";
  private static final String PLUGIN = "dev.dbtest:dbtest-maven-plugin:" + VERSION + ":";
  private static final List<String> MODULES =
      List.of(
          "dbtest-api",
          "dbtest-protocol",
          "dbtest-worker",
          "dbtest-jmh-bridge",
          "dbtest-maven-extension",
          "dbtest-runner",
          "dbtest-maven-plugin");

  /** dbtest as {@code mvn install} leaves it, apart from what the user has installed. */
  @TempDir private static Path shared;

  @TempDir private Path directory;

  @BeforeAll
  static void install() throws IOException {
    Path parent = Files.createDirectories(installed("dbtest-parent"));
    Files.copy(Path.of("..", "pom.xml"), parent.resolve("dbtest-parent-" + VERSION + ".pom"));
    for (String module : MODULES) {
      Path place = Files.createDirectories(installed(module));
      Path built = Path.of("..", module);
      String name = module + '-' + VERSION;
      Files.copy(built.resolve("pom.xml"), place.resolve(name + ".pom"));
      Files.copy(built.resolve("target").resolve(name + ".jar"), place.resolve(name + ".jar"));
    }
    Files.writeString(shared.resolve("settings.xml"), settings());
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
    line.addAll(List.of("-gs", shared.resolve("settings.xml").toString()));
    line.add("-Dmaven.repo.local=" + shared.resolve("repository"));
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

  private static Path installed(String artifact) {
    return shared.resolve("repository/dev/dbtest").resolve(artifact).resolve(VERSION);
  }

  /** Most of what the project needs is where this build has it from. */
  private static String settings() {
    String own = System.getProperty("maven.repo.local");
    Path repository =
        own == null ? Path.of(System.getProperty("user.home"), ".m2/repository") : Path.of(own);
    String place =
        "<id>here</id><url>%s</url><releases><checksumPolicy>ignore</checksumPolicy></releases>"
            .formatted(repository.toUri());
    return """
        <settings>
          <profiles>
            <profile>
              <id>here</id>
              <repositories><repository>%s</repository></repositories>
              <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>here</activeProfile></activeProfiles>
        </settings>
        """
        .formatted(place, place);
  }

  private record Called(int code, String out) {}
}
