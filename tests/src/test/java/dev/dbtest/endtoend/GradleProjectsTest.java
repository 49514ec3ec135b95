package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that Gradle builds, with a script in place of its wrapper. */
@Tag("integration")
class GradleProjectsTest {

  private static final Path PROJECT = Path.of("projects", "gradle", "app");

  private final Path directory;

  GradleProjectsTest(@TempDir Path temp) throws IOException {
    directory = temp.toRealPath();
  }

  @BeforeEach
  void copyAndCompile() throws IOException {
    SampleProject shop = SampleProject.compile("shop", directory);
    Path tests = directory.resolve("build/classes/java/test");
    Files.createDirectories(tests.getParent());
    Files.move(shop.classes(), tests);
    for (String file : List.of("settings.gradle", "build.gradle", "gradlew")) {
      Files.copy(PROJECT.resolve(file), directory.resolve(file));
    }
  }

  @Test
  void testsRunWithoutBeingToldWhereTheyAre() {
    Dbtest.Result result = Dbtest.in(directory).run("unit");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("5 passed, 0 failed, 1 skipped");
    assertThat(result.err()).isEmpty();
    assertThat(directory.resolve("build/dbtest/class-path.bin")).exists();
  }

  @Test
  void whatIsKnownIsNotAskedAgain() throws IOException {
    assertThat(Dbtest.in(directory).run("integration").exitCode()).isZero();
    Files.delete(directory.resolve("gradlew"));

    Dbtest.Result result = Dbtest.in(directory).run("integration");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("1 passed, 0 failed, 0 skipped");
  }

  @Test
  void aBuildThatFailsShowsTheErrorAndNoMore() throws IOException {
    Files.writeString(directory.resolve("build.gradle"), "// broken");

    Dbtest.Result result = Dbtest.in(directory).run("unit");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    List<String> lines = result.err().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).endsWith("or run what was compiled last with --no-build");
    assertThat(lines.get(1)).contains("A.java:1: error: cannot find symbol");
    assertThat(lines.get(2)).contains("Execution failed for task ':compileTestJava'.");
  }

  @Test
  void withoutAGradleTheClassesThatAreThereAreNamed() throws IOException {
    Files.delete(directory.resolve("gradlew"));

    Dbtest.Result result = Dbtest.in(directory).with("PATH", directory.toString()).run("unit");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err())
        .contains(": a Gradle project, but there is no Gradle to compile it with;")
        .contains("--classpath 'build/classes/java/test:lib/*'");
  }

  @Test
  void mavenIsAskedWhereBothBuildTheProject() throws IOException {
    Files.writeString(directory.resolve("pom.xml"), "<project/>");
    Path wrapper = directory.resolve("mvnw");
    Files.writeString(wrapper, "#!/bin/sh\necho '[ERROR] this is Maven'\nexit 1\n");
    Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));

    Dbtest.Result result = Dbtest.in(directory).run("unit");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err())
        .contains(": Maven and Gradle both build this project; dbtest asks Maven\n")
        .contains("this is Maven");
  }
}
