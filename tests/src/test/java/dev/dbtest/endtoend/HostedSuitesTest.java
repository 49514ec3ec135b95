package dev.dbtest.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.api.TestSuite;
import dev.dbtest.junit.DbtestEngine;
import dev.dbtest.model.CaseId;
import dev.dbtest.worker.InProcessWorker;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Suites under the runners that people have: the engine of dbtest-junit inside of them. */
@Tag("integration")
class HostedSuitesTest {

  /** The jars that a project has by its dependency on dbtest-junit. */
  private static final Map<String, Class<?>> JARS =
      Map.of(
          "api", TestSuite.class,
          "protocol", CaseId.class,
          "worker", InProcessWorker.class,
          "junit", DbtestEngine.class);

  @ParameterizedTest
  @CsvSource({"3.2.5, 5.10.2, 1.10.2", "3.6.1, 6.1.3, 6.1.3"})
  void surefireAndFailsafeCountThemAsTheirOwn(
      String surefire, String jupiter, String platform, @TempDir Path directory)
      throws IOException, InterruptedException {
    SampleProject.ofMaven("hosted", directory);
    addJars(directory.resolve("lib"));

    String log =
        maven(
            directory,
            "verify",
            "-Dsurefire=" + surefire,
            "-Djupiter=" + jupiter,
            "-Dplatform=" + platform);

    assertThat(log).contains("BUILD SUCCESS");
    assertThat(results(log))
        .containsExactly(
            "all: Tests run: 13, Failures: 2, Errors: 2, Skipped: 3",
            "one-method: Tests run: 1, Failures: 0, Errors: 0, Skipped: 0",
            "by-tag: Tests run: 3, Failures: 1, Errors: 0, Skipped: 0",
            "rerun: Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Flakes: 1",
            "platform-suite: Tests run: 8, Failures: 1, Errors: 1, Skipped: 3",
            "failsafe: Tests run: 2, Failures: 1, Errors: 0, Skipped: 0");
    assertThat(cases(directory.resolve("target/all/TEST-shop.CartTest.xml")))
        .containsExactlyInAnyOrder(
            "empties: emptied",
            "adds(int, int, int)[1]",
            "adds(int, int, int)[2] failure: 2 + 2 is not 5",
            "errs error: no cart",
            "skips skipped: later",
            "assumes skipped: not here",
            "assumesInItsRows(int) skipped: no rows here");
    assertThat(log).contains("shop.LeakyTest: suite tear-down failed with", "cannot close");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.10.2", "6.1.3"})
  void theConsoleLauncherRunsThem(String version, @TempDir Path directory)
      throws IOException, InterruptedException {
    SampleProject project = new SampleProject(directory);
    SampleProject.compile(
        List.of(Path.of("projects", "shop", "src", "shop", "TransferSuite.java")),
        Files.createDirectories(project.classes()),
        "-proc:none");
    String classPath =
        Path.of("target", "junit", "console", "junit-platform-console-standalone-" + version)
            + ".jar"
            + File.pathSeparator
            + JARS.values().stream()
                .map(type -> home(type).toString())
                .collect(Collectors.joining(File.pathSeparator))
            + File.pathSeparator
            + project.classes();

    String out =
        run(
            Path.of("."),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--scan-classpath",
                project.classes().toString(),
                "--include-classname=.*",
                "--include-tag=accounts",
                "--disable-ansi-colors"));

    assertThat(out).contains("adds up", "[1] 1, 2, 3", "the bank does not do this yet");
    assertThat(out).containsPattern("5 tests successful").containsPattern("0 tests failed");
  }

  @Test
  void dbtestItselfLeavesTheEngineOutSoThatNothingRunsTwice(@TempDir Path directory)
      throws IOException {
    SampleProject project = SampleProject.compile("both", directory);
    List<Path> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("target", "junit", "6.1.3").toAbsolutePath())) {
      jars.addAll(files.toList());
    }
    jars.add(home(DbtestEngine.class));

    Dbtest.Result result =
        project
            .dbtest()
            .run(
                "unit",
                "--classpath",
                project.classPath(jars.toArray(Path[]::new)),
                "--output=all",
                LastRun.REPORT);

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(LastRun.of(project).tests())
        .containsOnlyKeys("both.BothTest#plain", "both.BothTest$Inside#runs");
    assertThat(result.out()).containsOnlyOnce("inside\n");
  }

  private static List<String> results(String log) {
    List<String> names =
        List.of("all", "one-method", "by-tag", "rerun", "platform-suite", "failsafe");
    // The lines of single classes go on to say how long they took.
    List<String> counts =
        log.lines()
            .filter(line -> line.contains("Tests run: ") && !line.contains("Time elapsed"))
            .map(line -> line.substring(line.indexOf("Tests run: ")).strip())
            .toList();
    List<String> results = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      results.add((i < names.size() ? names.get(i) : "more") + ": " + counts.get(i));
    }
    return results;
  }

  /** Name, ending and words of each case in a report of Surefire. */
  private static List<String> cases(Path report) throws IOException {
    List<String> cases = new ArrayList<>();
    for (Element each : elements(root(report), "testcase")) {
      StringBuilder text = new StringBuilder(each.getAttribute("name"));
      for (String ending : List.of("failure", "error", "skipped")) {
        for (Element found : elements(each, ending)) {
          String message = found.getAttribute("message");
          String words =
              message.isEmpty() ? found.getTextContent().replaceFirst(".*?: ", "") : message;
          text.append(' ').append(ending).append(": ").append(words.strip());
        }
      }
      for (Element found : elements(each, "system-out")) {
        text.append(": ").append(found.getTextContent().strip());
      }
      cases.add(text.toString());
    }
    return cases;
  }

  private static Element root(Path report) throws IOException {
    try (InputStream in = Files.newInputStream(report)) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(in)
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(report + " is no XML", e);
    }
  }

  private static List<Element> elements(Element parent, String name) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < parent.getElementsByTagName(name).getLength(); i++) {
      elements.add((Element) parent.getElementsByTagName(name).item(i));
    }
    return elements;
  }

  /** Without the network first, as everything may be there already. */
  private static String maven(Path directory, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "-o"));
    command.addAll(List.of(words));
    String log = run(directory, command);
    if (log.contains("BUILD SUCCESS")) {
      return log;
    }
    command.remove("-o");
    return run(directory, command);
  }

  private static String run(Path directory, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    Inherited.removeFrom(builder);
    Process process = builder.start();
    try {
      String out = new String(process.getInputStream().readAllBytes(), UTF_8);
      process.waitFor();
      return out;
    } finally {
      process.destroyForcibly();
    }
  }

  private static void addJars(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (Map.Entry<String, Class<?>> jar : JARS.entrySet()) {
      Path home = home(jar.getValue());
      Path target = directory.resolve(jar.getKey() + ".jar");
      if (Files.isDirectory(home)) {
        pack(home, target);
      } else {
        Files.copy(home, target);
      }
    }
  }

  private static void pack(Path directory, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> files = Files.walk(directory)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(each).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new ZipEntry(name));
        Files.copy(each, out);
        out.closeEntry();
      }
    }
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
