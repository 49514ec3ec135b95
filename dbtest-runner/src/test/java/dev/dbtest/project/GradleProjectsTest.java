package dev.dbtest.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that Gradle builds. Gradle's part is played by a script with a recorded answer. */
class GradleProjectsTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
  private static final FileTime FAR_AHEAD = FileTime.from(Instant.parse("2120-01-01T00:00:00Z"));

  private final Path temp;
  private final Path root;

  GradleProjectsTest(@TempDir Path directory) throws IOException {
    temp = directory.toRealPath();
    root = Files.createDirectories(temp.resolve("shop"));
  }

  @BeforeEach
  void makeProjectOfTwoModules() throws IOException {
    file("settings.gradle", "include 'core', 'web'");
    file("core/build.gradle", "");
    file("web/build.gradle", "");
    file("core/src/test/java/CoreTest.java", "");
    file("buildSrc/src/main/java/Convention.java", "");
    for (String output :
        List.of(
            "core/build/classes/java/test/A.class",
            "core/build/classes/java/main/B.class",
            "core/build/resources/test/a.txt",
            "core/build/libs/core.jar",
            "core/build/jmh-generated-resources/META-INF/BenchmarkList",
            "web/build/classes/java/test/C.class",
            "lib/junit-jupiter-api-5.12.2.jar")) {
      file(output, "");
    }
  }

  @Test
  void findsAllModulesThatHaveClasses() throws Exception {
    FakeGradle.answering(root, "two-projects");

    Project project = find(root);

    assertThat(project.root()).isEqualTo(root);
    assertThat(project.stateDirectory()).isEqualTo(root.resolve("build/dbtest"));
    assertThat(project.modules()).extracting(ProjectModule::name).containsExactly("core", "web");
  }

  @Test
  void findsTestsBenchmarksAndWhatTheyRunWith() throws Exception {
    FakeGradle.answering(root, "two-projects");

    ProjectModule core = find(root).modules().get(0);

    Path build = root.resolve("core/build");
    assertThat(core.classRoots())
        .containsExactly(
            build.resolve("classes/java/test"),
            build.resolve("classes/java/main"),
            build.resolve("jmh-generated-resources"));
    assertThat(core.classPath())
        .containsExactly(
            build.resolve("classes/java/test"),
            build.resolve("classes/java/main"),
            build.resolve("jmh-generated-resources"),
            build.resolve("resources/test"),
            root.resolve("lib/junit-jupiter-api-5.12.2.jar"));
  }

  @Test
  void takesAModuleThatAnotherNeedsAsItsJar() throws Exception {
    FakeGradle.answering(root, "two-projects");

    assertThat(find(root).modules().get(1).classPath())
        .containsExactly(
            root.resolve("web/build/classes/java/test"), root.resolve("core/build/libs/core.jar"));
  }

  @Test
  void knowsHowTheBuildRunsTests() throws Exception {
    FakeGradle.answering(root, "two-projects");

    ProjectModule core = find(root).modules().get(0);

    assertThat(core.unit())
        .isEqualTo(
            new TestJvm(
                Optional.of(Path.of("/jdk/bin/java")),
                List.of("-Xmx1g", "-javaagent:/a b/agent.jar=x=y"),
                Map.of("who", "me"),
                Map.of("SHOP", "open"),
                Optional.empty()));
    assertThat(core.integration().arguments()).containsExactly("-Xmx2g");
    assertThat(core.integration().directory()).contains(root);
  }

  @Test
  void knowsWhetherTheProcessorForBenchmarksCanRun() throws Exception {
    FakeGradle.answering(root, "two-projects");

    assertThat(find(root).modules())
        .extracting(ProjectModule::processing)
        .containsExactly(Processing.NOT_DECLARED_IN_GRADLE, Processing.OFF_IN_GRADLE);
  }

  @Test
  void runsOneTaskOfItsOwnScript() throws Exception {
    FakeGradle gradle = FakeGradle.answering(root, "two-projects");

    find(root);

    Path scratch = root.resolve("build/dbtest/build-answer");
    assertThat(gradle.calls()).hasSize(1);
    assertThat(gradle.calls().get(0))
        .startsWith("-q --console=plain ")
        .contains(" -Dorg.gradle.configuration-cache=false ")
        .endsWith(
            " -Ddbtest.answer="
                + scratch
                + " --init-script "
                + scratch.resolve("dbtest.init.gradle")
                + " dbtestModel");
    assertThat(scratch).doesNotExist();
  }

  @Test
  void asksOnceAsLongAsNothingChanges() throws Exception {
    FakeGradle gradle = FakeGradle.answering(root, "two-projects");

    find(root);
    find(root);

    assertThat(gradle.calls()).hasSize(1);
  }

  @Test
  void asksAgainAfterASourceChanged() throws Exception {
    asksAgainAfter(
        () ->
            Files.setLastModifiedTime(root.resolve("core/src/test/java/CoreTest.java"), FAR_AHEAD));
  }

  @Test
  void asksAgainAfterABuildFileChangedEvenIfItsTimeDidNot() throws Exception {
    asksAgainAfter(() -> file("core/build.gradle", "plugins { id 'java' }"));
  }

  @Test
  void asksAgainAfterTheCatalogueOfVersionsAppeared() throws Exception {
    asksAgainAfter(() -> file("gradle/libs.versions.toml", "[versions]"));
  }

  @Test
  void asksAgainAfterPropertiesOfTheUserAppeared() throws Exception {
    asksAgainAfter(() -> file("home/.gradle/gradle.properties", "a=b"));
  }

  @Test
  void asksAgainAfterTheBuildsOwnSourcesChanged() throws Exception {
    asksAgainAfter(
        () ->
            Files.setLastModifiedTime(
                root.resolve("buildSrc/src/main/java/Convention.java"), FAR_AHEAD));
  }

  @Test
  void asksAgainAfterAPropertyInTheEnvironmentChanged() throws Exception {
    FakeGradle gradle = FakeGradle.answering(root, "two-projects");
    find(root);

    ProjectFinder.create(
            Map.of("ORG_GRADLE_PROJECT_revision", "2"), Optional.empty(), BuildListener.SILENT)
        .find(new ProjectRequest(root, null, null, true));

    assertThat(gradle.calls()).hasSize(2);
  }

  @Test
  void asksForTheModuleThatIsWorkedOn() throws Exception {
    FakeGradle gradle = FakeGradle.answering(root, "two-projects");

    Project project = find(root.resolve("core/src/test"));

    assertThat(project.root()).isEqualTo(root);
    assertThat(project.modules()).extracting(ProjectModule::name).containsExactly("core");
    assertThat(gradle.calls().get(0)).endsWith(" -p core dbtestModel");
  }

  @Test
  void usesWhatWasCompiledLastIfItMayNotBuild() throws Exception {
    FakeGradle gradle = FakeGradle.answering(root, "two-projects");
    find(root);
    file("core/build.gradle", "changed");

    finder().find(new ProjectRequest(root, null, null, false));

    assertThat(gradle.calls()).hasSize(1);
  }

  @Test
  void showsWhatGradleSaidWhenItFails() throws Exception {
    FakeGradle.in(root, "echo 'FAILURE: Build failed.'; echo \"> No such task\"; exit 1");

    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> find(root))
        .satisfies(e -> assertThat(e.details()).isEqualTo("> No such task"))
        .withMessageStartingWith(root + ": Gradle could not compile the project;");
    assertThat(root.resolve("build/dbtest/build-answer")).doesNotExist();
  }

  @Test
  void saysSoWhenTheScriptDidNotRun() throws Exception {
    FakeGradle.in(root, "exit 0");

    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> find(root))
        .withMessageContaining("did not run dbtest's script");
  }

  @Test
  void refusesWordsForMaven() throws Exception {
    FakeGradle gradle = FakeGradle.answering(root, "two-projects");

    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(
            () ->
                finder().find(new ProjectRequest(root, null, null, true, List.of("-Pslow"), null)))
        .withMessageStartingWith(root + ": a Gradle project, and -P, -s and --maven-arg");
    assertThat(gradle.calls()).isEmpty();
  }

  @Test
  void namesWhatIsCompiledWhereThereIsNoGradle() {
    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> find(root))
        .withMessageStartingWith(root + ": a Gradle project, but there is no Gradle")
        .withMessageEndingWith(
            "--classpath 'core/build/classes/java/test:core/build/resources/test"
                + ":core/build/classes/java/main:web/build/classes/java/test:lib/*'");
  }

  @Test
  void saysThatTheWrapperMayNotBeExecuted() throws Exception {
    FakeGradle.answering(root, "two-projects");
    Path wrapper = root.resolve("gradlew");
    Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> find(root))
        .withMessageStartingWith(wrapper + ": is not executable");
  }

  @Test
  void takesTheNearerOfTwoBuilds() throws Exception {
    FakeGradle gradle = FakeGradle.answering(root, "two-projects");
    Files.writeString(temp.resolve("pom.xml"), "<project/>");

    find(root);

    assertThat(gradle.calls()).hasSize(1);
  }

  @Test
  void takesMavenWhereBothBuildTheSameAndSaysSo() throws Exception {
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    FakeMaven maven = FakeMaven.in(root, FakeMaven.compiled("."));
    List<String> notes = new ArrayList<>();

    ProjectFinder.create(
            Map.of(),
            Optional.of(Path.of("/extension.jar")),
            new BuildListener() {
              @Override
              public void noted(String line) {
                notes.add(line);
              }
            })
        .find(new ProjectRequest(root, null, null, true));

    assertThat(maven.calls()).hasSize(1);
    assertThat(maven.calls().get(0)).endsWith(" test-compile");
    assertThat(notes)
        .containsExactly(root + ": Maven and Gradle both build this project; dbtest asks Maven");
  }

  private void asksAgainAfter(Change change) throws Exception {
    FakeGradle gradle = FakeGradle.answering(root, "two-projects");
    find(root);
    find(root);
    assertThat(gradle.calls()).hasSize(1);

    change.make();
    find(root);

    assertThat(gradle.calls()).hasSize(2);
  }

  private static ProjectFinder finder() {
    return ProjectFinder.create(Map.of(), Optional.empty(), BuildListener.SILENT);
  }

  private static Project find(Path start) throws ProjectException {
    return finder().find(new ProjectRequest(start, null, null, true));
  }

  /** A file that is old, in directories that are. */
  private void file(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    for (Path path = file; path != null && !path.equals(root); path = path.getParent()) {
      Files.setLastModifiedTime(path, LONG_AGO);
    }
  }

  /** Something that happens to a project. */
  private interface Change {
    void make() throws IOException;
  }
}
