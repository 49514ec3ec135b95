package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dbtest.discovery.facts.AnnotationReader;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassTable;
import dev.dbtest.discovery.scan.ClassScanner;
import dev.dbtest.discovery.suites.SuiteReader;
import dev.dbtest.junit.facts.LoadedClasses;
import dev.dbtest.model.TestSuiteInfo;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The same suites end the same way in dbtest's own worker and in the engine for other runners. */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EqualOutcomesTest {

  private static final List<String> PROJECTS =
      List.of(
          "shop",
          "rows",
          "fixtures",
          "inheritance",
          "async",
          "hostile/closed-output",
          "hostile/cyclic-cause",
          "hostile/does-not-construct",
          "hostile/does-not-initialise",
          "hostile/failing-setup",
          "hostile/failing-setup-suite",
          "hostile/failing-teardown",
          "hostile/failing-teardown-suite",
          "hostile/no-rows",
          "hostile/no-tests",
          "hostile/null-message",
          "hostile/replaced-output",
          "hostile/rows-that-throw",
          "hostile/stack-overflow",
          "hostile/throwing-to-string",
          "hostile/uncaught-in-thread",
          "hostile/wrong-signature");

  private SampleProject project = new SampleProject(Path.of(""));

  @BeforeAll
  void compile(@TempDir Path directory) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String name : PROJECTS) {
      try (Stream<Path> files = Files.walk(Path.of("projects", name, "src"))) {
        sources.addAll(files.filter(EqualOutcomesTest::isOfSuites).toList());
      }
    }
    project = new SampleProject(directory);
    // Some of them break rules, about which the annotation processor has much to say.
    SampleProject.compile(sources, Files.createDirectories(project.classes()), "-proc:none");
  }

  private static boolean isOfSuites(Path file) {
    return file.toString().endsWith(".java") && !file.toString().endsWith("Group.java");
  }

  @Test
  void eachCaseHasTheSameStatusAndMessage() throws IOException, InterruptedException {
    Dbtest.Result result = project.dbtest().run(project.unit("--timeout", "2s", LastRun.REPORT));
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);

    JsonNode hosted = hosted();

    Map<String, String> expected = outcomes();
    assertThat(expected).hasSizeGreaterThan(60);
    assertThat(outcomes(hosted.path("cases"), expected)).isEqualTo(expected);
    assertThat(hosted.path("failedSuites"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(suitesWithErrors());
  }

  @Test
  void loadedClassesSayWhatTheirFilesSay() throws Exception {
    Map<String, ClassFacts> files =
        ClassScanner.allIn(List.of(project.classes()), Runtime.version().feature());
    List<TestSuiteInfo> bySource = suites(new ClassTable(files, Map.of()));
    List<TestSuiteInfo> loaded = new ArrayList<>();
    try (URLClassLoader loader = loader(project)) {
      for (String name : new TreeSet<>(files.keySet())) {
        loaded.addAll(suites(LoadedClasses.around(Class.forName(name, false, loader))));
      }
    }

    assertThat(loaded).isEqualTo(bySource).hasSizeGreaterThan(30);
  }

  /** What {@link HostedRun} has seen, in a directory where suites may write. */
  private JsonNode hosted() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                HostedRun.class.getName(),
                project.classes().toString(),
                "hosted.json")
            .directory(project.directory().toFile())
            .redirectErrorStream(true)
            .redirectOutput(project.directory().resolve("hosted.log").toFile());
    Inherited.removeFrom(builder);
    assertThat(builder.start().waitFor()).as(project.read("hosted.log")).isZero();
    return new ObjectMapper().readTree(project.read("hosted.json"));
  }

  /** Status and message; a message that holds the expected one counts as the same. */
  private static Map<String, String> outcomes(JsonNode cases, Map<String, String> expected) {
    Map<String, String> outcomes = new TreeMap<>();
    for (JsonNode each : cases) {
      String id = each.path("id").asText();
      String wanted = expected.getOrDefault(id, "");
      String message = wanted.substring(wanted.indexOf(' ') + 1);
      String own = each.path("message").asText();
      outcomes.put(
          id, each.path("status").asText() + ' ' + (own.contains(message) ? message : own));
    }
    return outcomes;
  }

  private static List<TestSuiteInfo> suites(ClassTable classes) {
    return new SuiteReader(classes, "", new AnnotationReader(new ArrayList<>())).suites();
  }

  private static URLClassLoader loader(SampleProject project) throws IOException {
    return new URLClassLoader(
        new URL[] {project.classes().toUri().toURL()}, EqualOutcomesTest.class.getClassLoader());
  }

  /** Status and message of each case in the report of dbtest. */
  private Map<String, String> outcomes() {
    Map<String, String> outcomes = new TreeMap<>();
    LastRun.of(project)
        .tests()
        .forEach(
            (id, test) -> {
              JsonNode outcome = test.path("outcome");
              outcomes.put(
                  id,
                  outcome.path("status").asText()
                      + ' '
                      + outcome.path("reason").asText()
                      + outcome.path("failure").path("message").asText());
            });
    return outcomes;
  }

  private Set<String> suitesWithErrors() throws IOException {
    Set<String> suites = new TreeSet<>();
    for (JsonNode problem :
        new ObjectMapper().readTree(project.read("last-run.json")).path("problems")) {
      if (problem.path("severity").asText().equals("ERROR")) {
        suites.add(problem.path("subject").asText());
      }
    }
    return suites;
  }
}
