package dev.dbtest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.discovery.cache.DiscoveryCache;
import dev.dbtest.discovery.roots.ScanRequest;
import dev.dbtest.model.DiscoveryState;
import dev.dbtest.model.Problem;
import dev.dbtest.testing.CompiledProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a class path is said, and everything else is found. */
class ClassPathProblemsTest {

  @Test
  void aMissingRootIsAnErrorAndTheOthersAreRead(@TempDir Path temp) throws IOException {
    Path missing = temp.resolve("missing");

    Found found = Found.in(missing, suite(temp.resolve("classes"), "A"));

    assertThat(found.suites()).hasSize(1);
    assertThat(found.problems())
        .containsExactly(
            Problem.error(
                missing.toString(),
                "there is no such directory or jar, so nothing can be found in it.",
                "Check the path, and build the project first."));
  }

  @Test
  void anEntryOfTheClassPathThatIsMissingIsAWarning(@TempDir Path temp) throws IOException {
    Path missing = temp.resolve("lib.jar");

    Found found = Found.with(List.of(missing), suite(temp.resolve("classes"), "A"));

    assertThat(found.problems())
        .extracting(Problem::severity)
        .containsExactly(Problem.Severity.WARNING);
    assertThat(found.problems()).extracting(Problem::subject).containsExactly(missing.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no jar at all", "PK but no jar either"})
  void aFileThatIsNoJarIsAnError(String content, @TempDir Path temp) throws IOException {
    Path file = CompiledProject.write(temp.resolve("broken.jar"), content);

    Found found = Found.in(file, suite(temp.resolve("classes"), "A"));

    assertThat(found.suites()).hasSize(1);
    assertThat(found.problemTexts()).hasSize(1);
    assertThat(found.problemTexts().get(0))
        .startsWith(file + ": it is not a directory and cannot be read as a jar: ")
        .endsWith(" Build or download it again.");
  }

  @Test
  void anEmptyDirectoryIsAWarning(@TempDir Path temp) throws IOException {
    Path empty = Files.createDirectories(temp.resolve("empty"));

    Found found = Found.in(empty, suite(temp.resolve("classes"), "A"));

    assertThat(found.suites()).hasSize(1);
    assertThat(found.problemTexts())
        .containsExactly(empty + ": there are no class files in it. Build the project first.");
  }

  @Test
  void aDirectoryOfSourcesIsAWarning(@TempDir Path temp) throws IOException {
    Path sources = Files.createDirectories(temp.resolve("src"));
    Files.writeString(sources.resolve("A.java"), "class A {}");

    Found found = Found.in(sources, suite(temp.resolve("classes"), "A"));

    assertThat(found.problemTexts())
        .containsExactly(sources + ": there are no class files in it. Build the project first.");
  }

  @Test
  void aDirectoryOfResourcesIsNoWarning(@TempDir Path temp) throws IOException {
    Path resources = Files.createDirectories(temp.resolve("resources"));
    Files.writeString(resources.resolve("a.properties"), "a=b");

    assertThat(Found.in(resources, suite(temp.resolve("classes"), "A")).problemTexts()).isEmpty();
  }

  @Test
  void aModuleWithoutTestsIsNoWarning(@TempDir Path temp) throws IOException {
    Path empty = Files.createDirectories(temp.resolve("empty"));

    Found found = Found.of(new ScanRequest("core", List.of(empty), List.of(empty)));

    assertThat(found.problemTexts()).isEmpty();
  }

  @Test
  void classFilesThatCannotBeReadAreErrorsAndTheOthersAreRead(@TempDir Path temp)
      throws IOException {
    Path classes = suite(temp.resolve("classes"), "A", "B");
    byte[] good = Files.readAllBytes(classes.resolve("p/B.class"));
    Files.write(classes.resolve("p/B.class"), java.util.Arrays.copyOf(good, good.length / 2));
    Files.write(classes.resolve("p/Empty.class"), new byte[0]);
    CompiledProject.write(classes.resolve("p/Text.class"), "no class at all");

    Found found = Found.in(classes);

    assertThat(found.tests("p.A")).containsExactly("a");
    assertThat(found.problemTexts())
        .containsExactly(
            classes
                + "!/p/B.class: the class file is damaged, or its class has another name than its"
                + " file. Compile it again from clean.",
            classes + "!/p/Empty.class: the class file is empty. Compile it again from clean.",
            classes
                + "!/p/Text.class: it does not begin like a class file."
                + " Compile it again from clean.");
  }

  @Test
  void readsJars(@TempDir Path temp) throws IOException {
    Path jar = CompiledProject.pack(suite(temp.resolve("classes"), "A"), temp.resolve("tests.jar"));

    Found found = Found.in(jar);

    assertThat(found.tests("p.A")).containsExactly("a");
    assertThat(found.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a%20b", "a#b", "a+b", "aéö"})
  void readsRootsWithOddNames(String name, @TempDir Path temp) throws IOException {
    Path directory = suite(temp.resolve(name), "A");
    Path jar = CompiledProject.pack(directory, temp.resolve(name + ".jar"));

    assertThat(Found.in(directory).tests("p.A")).containsExactly("a");
    assertThat(Found.in(jar).tests("p.A")).containsExactly("a");
  }

  @Test
  void aPathThatCannotBeScannedIsAnError(@TempDir Path temp) throws IOException {
    Path classes = suite(temp.resolve("odd!name"), "A");

    assertThat(Found.in(classes).problemTexts().get(0))
        .startsWith(classes + ": a path with an exclamation mark cannot be scanned");
  }

  @Test
  void ofASuiteInTwoRootsTheFirstCounts(@TempDir Path temp) throws IOException {
    Path first = suite(temp.resolve("first"), "A");
    Path second =
        CompiledProject.in(temp.resolve("second"))
            .source(
                "package p; import dev.dbtest.api.*;",
                "@TestSuite class A { @Test void other() {} }")
            .compile();

    Found found = Found.in(first, second);

    assertThat(found.tests("p.A")).containsExactly("a");
    assertThat(found.problems())
        .containsExactly(
            Problem.warning(
                "p.A",
                "the class is in "
                    + first
                    + " and in "
                    + second
                    + "; the first one counts, as it does for the JVM.",
                "Take one of them off the class path."));
  }

  @Test
  void aRootThatIsNamedTwiceCountsOnce(@TempDir Path temp) throws IOException {
    Path classes = suite(temp.resolve("classes"), "A");

    assertThat(Found.in(classes, classes).problems()).isEmpty();
  }

  @Test
  void aLinkThatLeadsInACircleIsNotFollowed(@TempDir Path temp) throws IOException {
    Path classes = suite(temp.resolve("classes"), "A");
    Files.createSymbolicLink(classes.resolve("p/again"), classes);

    Found found = Found.in(classes);

    assertThat(found.suites()).hasSize(1);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void theLifeCycleGoesToLoading(@TempDir Path temp) throws IOException {
    assertThat(states(suite(temp.resolve("classes"), "A")))
        .containsExactly(DiscoveryState.SCANNING, DiscoveryState.LOADING);
  }

  @Test
  void theLifeCycleEndsInEmptyWhenThereAreNoClassFiles(@TempDir Path temp) {
    assertThat(states(temp)).containsExactly(DiscoveryState.SCANNING, DiscoveryState.EMPTY);
  }

  @Test
  void theLifeCycleEndsInFailedWhenNoClassFileCanBeRead(@TempDir Path temp) {
    CompiledProject.write(temp.resolve("A.class"), "no class");

    assertThat(states(temp))
        .containsExactly(DiscoveryState.SCANNING, DiscoveryState.LOADING, DiscoveryState.FAILED);
  }

  private static List<DiscoveryState> states(Path root) {
    List<DiscoveryState> states = new ArrayList<>();
    new Discoverer(DiscoveryCache.none(), Runnable::run)
        .discover(
            List.of(new ScanRequest("", List.of(root), List.of())),
            new DiscoveryLifeCycle(states::add));
    return states;
  }

  private static Path suite(Path classes, String... names) throws IOException {
    CompiledProject project = CompiledProject.in(classes);
    for (String name : names) {
      project.source(
          "package p; import dev.dbtest.api.*;",
          "@TestSuite class " + name + " { @Test void a() {} }");
    }
    return project.compile();
  }
}
