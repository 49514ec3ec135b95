package dev.dbtest.execute.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Mode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Others connect to the port over which JMH talks to its fork, before the fork does. */
class DisturbedLineTest {

  private static final String GROUP =
      """
      package p;
      @dev.dbtest.api.BenchmarkGroup
      public class Group {
        @dev.dbtest.api.Bench public int work() { return 1; }
        @dev.dbtest.api.Bench public int fails() { throw new Odd(); }
        public static class Odd extends RuntimeException {
          final Trap field = new Trap("field");
          Odd() { super("with a field"); }
        }
      }
      """;

  /** Leaves a file behind wherever it is made from bytes. */
  private static final String TRAP =
      """
      package p;
      public class Trap implements java.io.Serializable {
        final String name;
        public Trap(String name) { this.name = name; }
        private void readObject(java.io.ObjectInputStream in) throws Exception {
          in.defaultReadObject();
          java.nio.file.Files.createFile(java.nio.file.Path.of(name));
        }
      }
      """;

  /** Runs in the fork before JMH does, and knows the port from the command line. */
  private static final String CALLER =
      """
      package p;
      public class Caller {
        static java.net.Socket kept;
        public static void premain(String what) throws Exception {
          String[] command = System.getProperty("sun.java.command").split(" ");
          String port = command[command.length - 1];
          if (what.startsWith("user ")) {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            new java.io.ObjectOutputStream(bytes).writeObject(1);
            StringBuilder text = new StringBuilder();
            for (byte b : bytes.toByteArray()) text.append(String.format("%%%02x", b).replace("%", "\\\\x"));
            new ProcessBuilder("setpriv", "--reuid", what.substring(5), "--clear-groups", "bash", "-c",
                "exec 3<>/dev/tcp/127.0.0.1/" + port + "; printf '" + text + "' >&3; cat <&3 >/dev/null")
                .redirectErrorStream(true).start().getInputStream().readAllBytes();
            return;
          }
          kept = new java.net.Socket("127.0.0.1", Integer.parseInt(port));
          if (what.equals("rubbish")) kept.getOutputStream().write(new byte[100]);
          if (what.startsWith("trap ")) {
            new java.io.ObjectOutputStream(kept.getOutputStream()).writeObject(new Trap(what.substring(5)));
            // The host hangs up.
            kept.getInputStream().readAllBytes();
          }
        }
      }
      """;

  @TempDir private static Path directory;
  private static Path agent = Path.of("");
  private static HostFixture host;

  @BeforeAll
  static void startHost() throws IOException {
    Path classes = HostFixture.compile(directory.resolve("classes"), List.of(GROUP, TRAP, CALLER));
    agent = agent(classes, directory.resolve("agent.jar"));
    host = HostFixture.start(classes, directory, new ForkLimit(Duration.ofMinutes(1)));
  }

  @AfterAll
  static void stopHost() {
    host.close();
  }

  @Test
  void endsAForkWhoseLineIsTaken() {
    Failure failure = failureAfter("silence");

    assertThat(failure.type()).isEqualTo("line to the fork disturbed");
    assertThat(failure.message()).startsWith("Something other than the fork connected to the port");
  }

  @Test
  void endsAForkAfterRubbish() {
    assertThat(failureAfter("rubbish").type()).isEqualTo("line to the fork disturbed");
  }

  @Test
  void makesNoObjectsOfWhatAStrangerSends() {
    Path trace = directory.resolve("trace");

    assertThat(failureAfter("trap " + trace).type()).isEqualTo("line to the fork disturbed");
    assertThat(trace).doesNotExist();
  }

  @Test
  void refusesAnotherUser() throws Exception {
    assumeThat(System.getProperty("user.name"))
        .as("only root can be somebody else")
        .isEqualTo("root");
    assumeThat(Path.of("/usr/bin/setpriv")).exists();

    Failure failure = failureAfter("user 12345");

    assertThat(failure.type()).isEqualTo("line to the fork disturbed");
    assertThat(failure.message()).contains("another user of this machine (number 12345)");
  }

  @Test
  void measuresTheNextForkAsIfNothingHadBeen() {
    failureAfter("silence");

    assertThat(host.run("p.Group", "work")).isInstanceOf(ForkEnd.Measured.class);
  }

  @Test
  void stillReportsAnExceptionThatHoldsWhatIsNotAdmitted() {
    Failure failure = ((ForkEnd.Failed) host.run("p.Group", "fails")).failure();

    assertThat(failure.type()).isEqualTo("p.Group$Odd");
    assertThat(failure.message()).isEqualTo("with a field");
    assertThat(Path.of("field")).doesNotExist();
  }

  private static Failure failureAfter(String call) {
    BenchmarkSettings settings =
        new BenchmarkSettings(
            Mode.AVERAGE_TIME,
            1,
            1,
            Duration.ofMillis(10),
            1,
            Duration.ofMillis(10),
            "",
            List.of("-javaagent:" + agent + "=" + call),
            List.of());
    return ((ForkEnd.Failed) host.run(HostFixture.planned("p.Group", "work", settings))).failure();
  }

  private static Path agent(Path classes, Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", "p.Caller");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      for (String name : List.of("p/Caller.class", "p/Trap.class")) {
        entries.putNextEntry(new ZipEntry(name));
        entries.write(Files.readAllBytes(classes.resolve(name)));
      }
    }
    return jar;
  }
}
