package dev.dbtest.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What suites share with each other, and in what JVM they run. */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerOptionsTest {

  private static final int DEBUG_PORT = 5005;

  private SampleProject project = new SampleProject(Path.of(""));

  @BeforeAll
  void compile(@TempDir Path directory) {
    project = SampleProject.compile("worlds", directory);
  }

  @Test
  void sharesClassesAndProcessByDefault() {
    run("?Suite");

    assertThat(told("visit")).containsExactly("1", "2", "3");
    assertThat(told("process")).containsOnly(told("process").get(0));
  }

  @Test
  void givesEachSuiteClassesOfItsOwn() {
    run("?Suite", "--isolation=classloader");

    assertThat(told("visit")).containsExactly("1", "1", "1");
    assertThat(told("process")).containsOnly(told("process").get(0));
  }

  @Test
  void givesEachSuiteAProcessOfItsOwn() {
    run("?Suite", "--isolation=process");

    assertThat(told("visit")).containsExactly("1", "1", "1");
    assertThat(told("process")).doesNotHaveDuplicates();
  }

  @Test
  void isolatesTheSuitesWhoseAuthorsAskForIt() {
    run("*", "--isolation=none");

    assertThat(told("visit")).containsExactly("1", "2", "3", "1", "1");
    assertThat(told("process").subList(0, 4)).containsOnly(told("process").get(0));
    assertThat(told("process").get(4)).isNotEqualTo(told("process").get(0));
  }

  @Test
  void passesOptionsPropertiesVariablesAndDirectoryOn() throws IOException {
    Path elsewhere = Files.createDirectories(project.directory().resolve("else where"));

    run(
        "ASuite",
        "--jvm-arg=-Xmx48m",
        "-Dcolour=sky blue",
        "--env=COLOUR=deep red",
        "--working-directory=else where");

    assertThat(told("property")).containsExactly("sky blue");
    assertThat(told("variable")).containsExactly("deep red");
    assertThat(told("directory")).containsExactly(elsewhere.toRealPath().toString());
    assertThat(Integer.parseInt(told("heap").get(0))).isBetween(40, 48);
  }

  @Test
  void runsTestsOnTheJvmThatIsNamed() {
    run("ASuite", "--jvm=" + System.getProperty("java.home"));

    assertThat(told("home")).containsExactly(System.getProperty("java.home"));
  }

  @Test
  void runsSuitesInItsOwnProcessForADebugger() {
    Dbtest.Running running =
        project
            .dbtest()
            .start(
                "unit",
                "--classpath",
                project.classPath(),
                "ASuite",
                "--in-process",
                LastRun.REPORT);
    long pid = running.process().pid();
    assertGreen(running.await());

    assertThat(told("process")).containsExactly(Long.toString(pid));
    assertThat(told("visit")).containsExactly("1");
  }

  @Test
  void waitsForADebuggerAndSaysWhere() throws Exception {
    Dbtest.Running running =
        project.dbtest().start("unit", "--classpath", project.classPath(), "ASuite", "--debug");

    try (Socket debugger = connect(running.process())) {
      resume(debugger);
      Dbtest.Result result = running.await();

      assertGreen(result);
      assertThat(result.err()).contains("Listening for transport dt_socket at address: 5005");
    }
  }

  @Test
  void endsWhenItIsToldToWhileItWaitsForADebugger() throws Exception {
    Dbtest.Running running =
        project.dbtest().start("unit", "--classpath", project.classPath(), "ASuite", "--debug");
    // Signals are caught from when the run begins, which takes a moment.
    running.awaitWords("Listening for transport");
    ProcessHandle worker = running.process().children().findFirst().orElseThrow();

    running.process().destroy();
    Dbtest.Result result = running.await();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(130);
    assertThat(worker.onExit().thenApply(end -> true).get(1, TimeUnit.MINUTES)).isTrue();
  }

  private void run(String suites, String... options) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "unit",
                "--classpath",
                project.classPath(),
                "worlds." + suites,
                "--order=declared",
                LastRun.REPORT));
    words.addAll(List.of(options));
    assertGreen(project.dbtest().run(words.toArray(String[]::new)));
  }

  private static void assertGreen(Dbtest.Result result) {
    assertThat(result.exitCode()).as(result.toString()).isZero();
  }

  /** What the suites of the last run said about something, in order. */
  private List<String> told(String subject) {
    LastRun last = LastRun.of(project);
    return last.tests().keySet().stream()
        .flatMap(id -> last.stdout(id).lines())
        .filter(line -> line.startsWith(subject + " "))
        .map(line -> line.substring(subject.length() + 1))
        .toList();
  }

  private static Socket connect(Process dbtest) throws IOException {
    while (true) {
      try {
        return new Socket(InetAddress.getLoopbackAddress(), DEBUG_PORT);
      } catch (ConnectException e) {
        // The worker is not there yet.
        assertThat(dbtest.isAlive()).isTrue();
      }
    }
  }

  /** Speaks the little of the debug wire protocol that lets a JVM go on. */
  private static void resume(Socket debugger) throws IOException {
    byte[] greeting = "JDWP-Handshake".getBytes(US_ASCII);
    debugger.getOutputStream().write(greeting);
    DataInputStream in = new DataInputStream(debugger.getInputStream());
    assertThat(in.readNBytes(greeting.length)).isEqualTo(greeting);
    // The JVM says that it has started, and stopped; whoever resumes it earlier is too early.
    byte[] started = in.readNBytes(in.readInt() - Integer.BYTES);
    assertThat(started[5]).as("command set of an event").isEqualTo((byte) 64);
    byte[] resume = {0, 0, 0, 11, 0, 0, 0, 1, 0, 1, 9};
    debugger.getOutputStream().write(resume);
    debugger.getOutputStream().flush();
  }
}
