package dev.dbtest.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.link.Frame;
import dev.dbtest.link.Link;
import dev.dbtest.testing.CompiledProject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String CHILD =
      """
      import dev.dbtest.link.*;

      class Child {
        public static void main(String[] args) throws Exception {
          Link link = Link.connect(args[0], args[1]);
          PayloadWriter facts = new PayloadWriter();
          facts.texts(java.util.List.of(args).subList(2, args.length));
          facts.text(System.getProperty("some.property", "none"));
          facts.text(System.getenv().getOrDefault("SOME_VARIABLE", "none"));
          facts.text(System.getProperty("user.dir"));
          facts.text(ProcessHandle.current().info().commandLine().orElse(""));
          link.send(new Frame(1, facts.toBytes()));
          System.out.println("to standard output");
          System.err.println("to standard error");
          System.out.flush();
          Frame order = link.receive().orElse(new Frame(0, new byte[0]));
          if (order.type() == 2) {
            Process process = new ProcessBuilder("sleep", "1000").start();
            link.send(new Frame(2, new PayloadWriter().number(process.pid()).toBytes()));
            link.receive();
          }
          System.exit(3);
        }
      }
      """;

  private static final String DOOMED =
      """
      class Doomed {
        public static void main(String[] args) {
          System.err.println("no licence found");
          System.exit(42);
        }
      }
      """;

  private static final String SILENT =
      """
      class Silent {
        public static void main(String[] args) throws Exception {
          Thread.sleep(1_000_000);
        }
      }
      """;

  private static Path directory = Path.of("");
  private static List<Path> classPath = List.of();

  @BeforeAll
  static void compile(@TempDir Path temporary) throws Exception {
    directory = temporary;
    Path classes =
        CompiledProject.in(temporary.resolve("classes"))
            .onClassPathOf(Link.class)
            .source(CHILD)
            .source(DOOMED)
            .source(SILENT)
            .compile();
    classPath = List.of(classes, CompiledProject.homeOf(Link.class));
  }

  @Test
  void passesOptionsArgumentsAndEnvironmentUnchanged() throws Exception {
    List<String> arguments = List.of("a b", "c\"d", "e\\f", "#g", "", "@h", "i'j", "k\nl");
    ChildCommand command =
        new ChildCommand(
            JAVA,
            List.of("-Dsome.property=x \\ y"),
            classPath,
            "Child",
            arguments,
            Map.of("SOME_VARIABLE", "v"),
            directory);

    try (ChildJvm child = ChildJvm.start(command, (stderr, bytes, length) -> {})) {
      Link link = child.connect(PATIENCE);
      var facts = link.receive().orElseThrow().reader();

      assertThat(facts.texts()).isEqualTo(arguments);
      assertThat(facts.text()).isEqualTo("x \\ y");
      assertThat(facts.text()).isEqualTo("v");
      assertThat(Path.of(facts.text()).toRealPath()).isEqualTo(directory.toRealPath());
    }
  }

  @Test
  void keepsTheTokenOutOfTheCommandLine() throws Exception {
    try (ChildJvm child = ChildJvm.start(command("Child"), (stderr, bytes, length) -> {})) {
      Link link = child.connect(PATIENCE);
      var facts = link.receive().orElseThrow().reader();
      facts.texts();
      facts.text();
      facts.text();
      facts.text();

      assertThat(facts.text()).contains(".args").doesNotContain("Child");
    }
  }

  @Test
  void handsOverOutputOfBothStreamsAndTheExitCode() throws Exception {
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    try (ChildJvm child =
        ChildJvm.start(
            command("Child"),
            (error, bytes, length) -> (error ? stderr : stdout).write(bytes, 0, length))) {
      Link link = child.connect(PATIENCE);
      link.send(new Frame(1, new byte[0]));

      assertThat(child.awaitExit(PATIENCE)).hasValue(3);
      assertThat(stdout.toString(StandardCharsets.UTF_8))
          .isEqualToNormalizingNewlines("to standard output\n");
      assertThat(stderr.toString(StandardCharsets.UTF_8))
          .isEqualToNormalizingNewlines("to standard error\n");
      assertThat(child.outputTail()).contains("to standard output", "to standard error");
    }
  }

  @Test
  void saysWhatAChildPrintedThatEndedBeforeItCalledBack() throws Exception {
    try (ChildJvm child = ChildJvm.start(command("Doomed"), (stderr, bytes, length) -> {})) {
      assertThatThrownBy(() -> child.connect(PATIENCE))
          .isInstanceOf(ChildJvmException.class)
          .hasMessageContaining("Doomed")
          .hasMessageContaining("exit code 42")
          .hasMessageContaining("no licence found");
    }
  }

  @Test
  void killsAChildThatNeverCallsBack() throws Exception {
    try (ChildJvm child = ChildJvm.start(command("Silent"), (stderr, bytes, length) -> {})) {
      assertThatThrownBy(() -> child.connect(Duration.ofMillis(1)))
          .isInstanceOf(ChildJvmException.class)
          .hasMessageContaining("did not call back within 1 ms");
      assertThat(child.awaitExit(PATIENCE)).isPresent();
    }
  }

  @Test
  void namesALauncherThatDoesNotExist() {
    ChildCommand command =
        new ChildCommand(
            directory.resolve("no-java"),
            List.of(),
            classPath,
            "Child",
            List.of(),
            Map.of(),
            directory);

    assertThatThrownBy(() -> ChildJvm.start(command, (stderr, bytes, length) -> {}))
        .isInstanceOf(ChildJvmException.class)
        .hasMessageContaining("no-java");
  }

  @Test
  void killsTheProcessesThatTheChildStarted() throws Exception {
    ChildJvm child = ChildJvm.start(command("Child"), (stderr, bytes, length) -> {});
    ProcessHandle grandchild = grandchildOf(child);

    child.kill();

    grandchild.onExit().get();
    assertThat(child.awaitExit(PATIENCE)).isPresent();
  }

  @Test
  void killsGrandchildrenThatOutliveTheChild() throws Exception {
    ChildJvm child = ChildJvm.start(command("Child"), (stderr, bytes, length) -> {});
    ProcessHandle grandchild = grandchildOf(child);
    child.noteDescendants();
    ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();
    child.awaitExit(PATIENCE);

    child.kill();
    child.kill();

    grandchild.onExit().get();
  }

  @Test
  void endsWithinItsGraceWhenAskedTo() throws Exception {
    ChildJvm child = ChildJvm.start(command("Child"), (stderr, bytes, length) -> {});
    child.connect(PATIENCE);

    child.stop(PATIENCE);

    assertThat(child.exitCode()).hasValue(128 + 15);
  }

  private static ProcessHandle grandchildOf(ChildJvm child) throws Exception {
    Link link = child.connect(PATIENCE);
    link.receive();
    link.send(new Frame(2, new byte[0]));
    long pid = link.receive().orElseThrow().reader().number();
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static ChildCommand command(String mainClass) {
    return new ChildCommand(JAVA, List.of(), classPath, mainClass, List.of(), Map.of(), directory);
  }
}
