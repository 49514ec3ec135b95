package dev.dbtest.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFinderTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
  private static final FileTime FAR_AHEAD = FileTime.from(Instant.parse("2120-01-01T00:00:00Z"));

  private static final Optional<Path> EXTENSION = Optional.of(Path.of("/extension.jar"));

  private final Path temp;
  private final Path root;

  ProjectFinderTest(@TempDir Path directory) throws IOException {
    temp = directory.toRealPath();
    root = Files.createDirectories(temp.resolve("shop"));
  }

  @BeforeEach
  void makeProjectOfTwoModules() throws IOException {
    pom(root, "<modules><module>core</module><module>web/app</module></modules>");
    pom(root.resolve("core"), "");
    pom(root.resolve("web/app"), "");
    source(root.resolve("core/src/test/java/CoreTest.java"));
    source(root.resolve("web/app/src/main/java/App.java"));
  }

  @Test
  void findsAllModulesWithTheirClassPaths() throws Exception {
    Path library = Files.write(temp.resolve("a.jar"), new byte[] {1});
    String missing = temp.resolve("no-such-directory").toString();
    FakeMaven.in(
        root,
        FakeMaven.compiled("core"),
        FakeMaven.compiled("web/app", library.toString(), missing));

    Project project = find(root, true);

    assertThat(project.root()).isEqualTo(root);
    assertThat(project.stateDirectory()).isEqualTo(root.resolve("target/dbtest"));
    assertThat(project.modules())
        .extracting(ProjectModule::name)
        .containsExactly("core", "web/app");
    assertThat(project.modules().get(1).classRoots())
        .containsExactly(root.resolve("web/app/target/test-classes"));
    assertThat(project.modules().get(1).classPath())
        .containsExactly(root.resolve("web/app/target/test-classes"), library);
  }

  @Test
  void findsTheTopOfTheBuildFromWithinAModule() throws Exception {
    FakeMaven.in(root, FakeMaven.compiled("core"), FakeMaven.compiled("web/app"));

    Project project = find(root.resolve("core/src/test"), true);

    assertThat(project.root()).isEqualTo(root);
    assertThat(project.modules()).extracting(ProjectModule::name).containsExactly("core");
  }

  @Test
  void takesAPomThatNoOtherListsForAProjectOfItsOwn() throws Exception {
    Path stranger = root.resolve("examples/stranger");
    pom(stranger, "");
    FakeMaven.in(stranger, FakeMaven.compiled("."));

    assertThat(find(stranger, true).root()).isEqualTo(stranger);
  }

  @Test
  void asksMavenOnceAsLongAsNothingChanges() throws Exception {
    FakeMaven maven = everythingCompiles();

    find(root, true);
    find(root, true);

    assertThat(maven.calls()).hasSize(1);
  }

  @Test
  void compilesAgainAfterASourceChanged() throws Exception {
    FakeMaven maven = everythingCompiles();
    find(root, true);

    Files.setLastModifiedTime(root.resolve("core/src/test/java/CoreTest.java"), FAR_AHEAD);
    find(root, true);

    assertThat(maven.calls()).hasSize(2);
  }

  @Test
  void compilesAgainAfterASourceWasDeleted() throws Exception {
    FakeMaven maven = everythingCompiles();
    find(root, true);

    Files.delete(root.resolve("core/src/test/java/CoreTest.java"));
    Files.setLastModifiedTime(root.resolve("core/src/test/java"), FAR_AHEAD);
    find(root, true);

    assertThat(maven.calls()).hasSize(2);
  }

  @Test
  void asksMavenAgainAfterAPomChangedEvenIfItsTimeDidNot() throws Exception {
    FakeMaven maven = everythingCompiles();
    find(root, true);

    pom(root.resolve("core"), "<name>another</name>");
    find(root, true);

    assertThat(maven.calls()).hasSize(2);
  }

  @Test
  void asksMavenAgainAfterItsOutputWasDeleted() throws Exception {
    FakeMaven maven = everythingCompiles();
    find(root, true);

    Files.delete(root.resolve("core/target/test-classes"));
    find(root, true);

    assertThat(maven.calls()).hasSize(2);
  }

  @Test
  void asksMavenAgainAfterTheProjectWasMoved() throws Exception {
    everythingCompiles();
    find(root, true);

    Path moved = Files.move(root, temp.resolve("moved"));

    assertThatExceptionOfType(ProjectException.class).isThrownBy(() -> find(moved, false));
    assertThat(find(moved, true).modules().get(0).classRoots())
        .containsExactly(moved.resolve("core/target/test-classes"));
    assertThat(new FakeMaven(moved).calls()).hasSize(2);
  }

  @Test
  void usesWhatWasCompiledLastIfItMayNotBuild() throws Exception {
    FakeMaven maven = everythingCompiles();
    find(root, true);
    Files.setLastModifiedTime(root.resolve("core/src/test/java/CoreTest.java"), FAR_AHEAD);

    assertThat(find(root, false).modules()).hasSize(2);
    assertThat(maven.calls()).hasSize(1);
  }

  @Test
  void refusesNotToBuildWhatWasNeverBuilt() {
    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> find(root, false))
        .withMessage(root + ": was not compiled by dbtest yet; run once without --no-build");
  }

  @Test
  void goesOnlineOnlyWhenMavenLacksSomething() throws Exception {
    FakeMaven maven =
        FakeMaven.in(
            root,
            "case \"$*\" in *' -o '*) echo 'Cannot access central in offline mode'; exit 1;; esac",
            FakeMaven.compiled("core"));

    find(root, true);

    assertThat(maven.calls()).hasSize(2);
    assertThat(maven.calls().get(0)).contains(" -o ");
    assertThat(maven.calls().get(1)).doesNotContain(" -o ");
  }

  @Test
  void buildsTheModuleThatIsAskedForAndWhatItNeeds() throws Exception {
    FakeMaven maven = FakeMaven.in(root, FakeMaven.compiled("web/app"));

    find(root.resolve("web/app"), true);
    find(root.resolve("web/app"), true);

    assertThat(maven.calls()).hasSize(1);
    assertThat(maven.calls().get(0)).endsWith(" -pl web/app -am test-compile");
  }

  @Test
  void doesNotTakeTheAnswerAboutOneModuleForThatAboutAll() throws Exception {
    FakeMaven maven = everythingCompiles();
    find(root.resolve("core"), true);

    assertThat(find(root, true).modules()).hasSize(2);
    assertThat(maven.calls()).hasSize(2);
  }

  @Test
  void doesNotBuildAModuleAgainThatWasBuiltWithAllOthers() throws Exception {
    FakeMaven maven = everythingCompiles();
    find(root, true);

    find(root.resolve("core"), true);

    assertThat(maven.calls()).hasSize(1);
  }

  @Test
  void leavesModulesOfProfilesToMaven() throws Exception {
    pom(
        root.resolve("core"),
        "<profiles><profile><modules><module>extra</module></modules></profile></profiles>");
    pom(root.resolve("core/extra"), "");
    FakeMaven maven = FakeMaven.in(root, FakeMaven.compiled("core"));

    find(root.resolve("core"), true);

    assertThat(maven.calls().get(0)).endsWith(" -pl core -am test-compile");
  }

  @Test
  void passesWordsOnToMavenAndAsksAgainWhenTheyDiffer() throws Exception {
    FakeMaven maven = everythingCompiles();
    find(root, true);

    ProjectRequest slow = new ProjectRequest(root, null, null, true, List.of("-Pslow"), null);
    finder().find(slow);
    finder().find(slow);

    assertThat(maven.calls()).hasSize(2);
    assertThat(maven.calls().get(1)).endsWith(" -Pslow test-compile");
  }

  @Test
  void asksMavenAgainAfterItsEnvironmentChanged() throws Exception {
    FakeMaven maven = everythingCompiles();
    find(root, true);

    ProjectFinder.create(Map.of("MAVEN_ARGS", "-Pslow"), EXTENSION, BuildListener.SILENT)
        .find(new ProjectRequest(root, null, null, true));

    assertThat(maven.calls()).hasSize(2);
  }

  @Test
  void asksMavenAgainAfterAFileAppearedThatTheAnswerDependsOn() throws Exception {
    Path settings = temp.resolve("settings.xml");
    FakeMaven maven = FakeMaven.in(root, FakeMaven.compiled("core"), "say file.1=" + settings);
    find(root, true);
    find(root, true);
    assertThat(maven.calls()).hasSize(1);

    Files.writeString(settings, "<settings/>");
    find(root, true);

    assertThat(maven.calls()).hasSize(2);
  }

  @Test
  void watchesSourcesWhereverTheyAre() throws Exception {
    Path shared = temp.resolve("shared");
    Path source = shared.resolve("A.java");
    source(source);
    Files.setLastModifiedTime(shared, LONG_AGO);
    FakeMaven maven =
        FakeMaven.in(
            root,
            "true"
                + FakeMaven.says("source.0", shared.toString())
                + "; "
                + FakeMaven.compiled("core"));
    find(root, true);

    Files.setLastModifiedTime(source, FAR_AHEAD);
    find(root, true);

    assertThat(maven.calls()).hasSize(2);
  }

  @Test
  void knowsHowTheBuildRunsTests() throws Exception {
    FakeMaven.in(
        root,
        "true"
            + FakeMaven.says("unit.java", "/jdk/bin/java")
            + FakeMaven.says("unit.argument.0", "-Xmx1g")
            + FakeMaven.says("unit.argument.1", "-Da=b c")
            + FakeMaven.says("unit.property.who", "me")
            + FakeMaven.says("unit.environment.SHOP", "open")
            + FakeMaven.says("unit.directory", "/data")
            + FakeMaven.says("processing.testClasses.off", "true")
            + "; "
            + FakeMaven.compiled("core"));

    find(root, true);
    ProjectModule core = find(root, true).modules().get(0);

    assertThat(core.unit())
        .isEqualTo(
            new TestJvm(
                Optional.of(Path.of("/jdk/bin/java")),
                List.of("-Xmx1g", "-Da=b c"),
                Map.of("who", "me"),
                Map.of("SHOP", "open"),
                Optional.of(Path.of("/data"))));
    assertThat(core.integration()).isEqualTo(TestJvm.USUAL);
    assertThat(core.processing()).isEqualTo(Processing.OFF);
  }

  @Test
  void refusesAProfileThatDoesNotExist() throws Exception {
    FakeMaven.in(root, FakeMaven.compiled("core"), "say unknownProfile.0=slwo");

    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> find(root, true))
        .withMessageStartingWith("-P slwo: neither a pom nor Maven's settings");
  }

  @Test
  void saysSoWhenMavenDidNotLoadTheExtension() throws Exception {
    FakeMaven.in(root, "exit 0");

    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> find(root, true))
        .withMessageContaining("did not load dbtest's extension");
  }

  @Test
  void showsWhatMavenSaidWhenItFails() throws Exception {
    FakeMaven maven =
        FakeMaven.in(root, "echo '[ERROR] App.java:[3,1] cannot find symbol'; exit 1");

    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> find(root, true))
        .satisfies(e -> assertThat(e.details()).isEqualTo("App.java:[3,1] cannot find symbol"))
        .withMessageStartingWith(root + ": Maven could not compile the project;");
    assertThat(maven.calls()).hasSize(1);
  }

  @Test
  void tellsTheListenerWhenABuildBeginsAndEnds() throws Exception {
    everythingCompiles();
    StringBuilder heard = new StringBuilder();
    BuildListener listener =
        new BuildListener() {
          @Override
          public void buildStarted(String command) {
            heard.append("started ").append(command).append(';');
          }

          @Override
          public void buildEnded() {
            heard.append("ended");
          }
        };

    ProjectFinder.create(Map.of(), EXTENSION, listener)
        .find(new ProjectRequest(root, null, null, true));

    assertThat(heard).hasToString("started mvn test-compile;ended");
  }

  @Test
  void saysThatThereIsNoMaven() {
    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> find(root, true))
        .withMessageStartingWith(root + ": a Maven project, but there is no Maven");
  }

  @Test
  void saysThatThereIsNoProject() throws IOException {
    Path nowhere = Files.createDirectory(temp.resolve("nowhere"));

    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> find(nowhere, true))
        .withMessageStartingWith(
            nowhere + ": no pom.xml, settings.gradle or build.gradle here or in a");
  }

  @Test
  void refusesAProjectDirectoryThatIsMissing() {
    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> finder().find(new ProjectRequest(root, Path.of("../none"), null, true)))
        .withMessageStartingWith(
            "--project " + root.resolveSibling("none") + ": no such directory");
  }

  @Test
  void saysThatNoModuleHasClasses() throws Exception {
    FakeMaven.in(root, "true");

    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> find(root, true))
        .matches(e -> e.kind() == ProjectException.Kind.EMPTY);
  }

  @Test
  void looksForNoProjectWhereAClassPathIsGiven() throws Exception {
    Path classes = Files.createDirectories(temp.resolve("classes/p"));
    Files.write(classes.resolve("A.class"), new byte[] {1});

    Project project = finder().find(new ProjectRequest(temp, null, "classes", true));

    Path expected = temp.resolve("classes");
    assertThat(project.modules()).hasSize(1);
    assertThat(project.modules().get(0).classRoots()).containsExactly(expected);
    assertThat(project.modules().get(0).classPath()).containsExactly(expected);
    assertThat(project.stateDirectory()).isEqualTo(temp.resolve(".dbtest"));
  }

  private FakeMaven everythingCompiles() throws IOException {
    Path library = Files.write(temp.resolve("a.jar"), new byte[] {1});
    return FakeMaven.in(
        root, FakeMaven.compiled("core", library.toString()), FakeMaven.compiled("web/app"));
  }

  private static ProjectFinder finder() {
    return ProjectFinder.create(Map.of(), EXTENSION, BuildListener.SILENT);
  }

  private static Project find(Path start, boolean build) throws ProjectException {
    return finder().find(new ProjectRequest(start, null, null, build));
  }

  private static void pom(Path directory, String content) throws IOException {
    Path pom = Files.createDirectories(directory).resolve("pom.xml");
    Files.writeString(pom, "<project>" + content + "</project>");
    Files.setLastModifiedTime(pom, LONG_AGO);
  }

  private static void source(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    @Nullable Path directory = file;
    while (directory != null && !Files.exists(directory.resolve("pom.xml"))) {
      Files.setLastModifiedTime(directory, LONG_AGO);
      directory = directory.getParent();
    }
  }
}
