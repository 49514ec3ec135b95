package dev.dbtest.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command {@code dbtest} as the build has just made it, on the JVM that runs the tests.
 *
 * <pre>{@code
 * Dbtest.Result result = Dbtest.in(project.directory()).run("unit", "--classpath", "classes");
 * assertThat(result.exitCode()).isZero();
 * }</pre>
 */
public final class Dbtest {

  private static final long PATIENCE_SECONDS = 300;
  private static final String MAIN = "dev.dbtest.cli.Main";

  private final Path directory;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<String> jvmOptions = new ArrayList<>();

  private Dbtest(Path directory) {
    this.directory = directory;
  }

  /** The command, called in this directory. */
  public static Dbtest in(Path directory) {
    return new Dbtest(directory);
  }

  /** Sets an environment variable for it. */
  public Dbtest with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Gives the JVM of the command itself an option. */
  public Dbtest withJvmOption(String option) {
    jvmOptions.add(option);
    return this;
  }

  /**
   * Whether a process is gone or on its way. One that was killed is there until its parent, whoever
   * that is by now, takes note.
   */
  static boolean hasEnded(long pid) {
    return ProcessHandle.of(pid)
        .map(process -> process.onExit().thenApply(end -> true))
        .map(end -> end.completeOnTimeout(false, 10, TimeUnit.SECONDS).join())
        .orElse(true);
  }

  /** Runs the command to its end. */
  public Result run(String... words) {
    return start(words).await();
  }

  /** Runs a jar with {@code java -jar}, on the JVM that runs the tests. */
  public Result javaJar(String jar, List<String> words) {
    List<String> command = new ArrayList<>(List.of("-jar", jar));
    command.addAll(words);
    return startJava(command).await();
  }

  /** Starts the command. */
  public Running start(String... words) {
    return startJava(options(words));
  }

  /** Runs a line of a POSIX shell in which {@code dbtest} is the command. */
  public Result shell(String line) {
    Path temporary = temporaryDirectory();
    String quoted =
        java(temporary, options()).stream()
            .map(word -> "'" + word.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    String script = "dbtest() { " + quoted + " \"$@\"; }\n" + line;
    return start(List.of("sh", "-c", script), temporary).await();
  }

  private Running startJava(List<String> arguments) {
    Path temporary = temporaryDirectory();
    return start(java(temporary, arguments), temporary);
  }

  /** A lock of JMH, or another run of dbtest, must not decide how a test ends. */
  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("dbtest-end-to-end-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> java(Path temporary, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(arguments);
    return command;
  }

  private Running start(List<String> command, Path temporary) {
    try {
      Path out = Files.createTempFile(directory, "dbtest", ".out");
      Path err = Files.createTempFile(directory, "dbtest", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      Inherited.removeFrom(builder);
      // What else this user measures on the machine is no part of the test.
      builder.environment().put("XDG_RUNTIME_DIR", temporary.toString());
      builder.environment().putAll(environment);
      return new Running(builder.start(), out, err, temporary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> options(String... words) {
    List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    options.addAll(jvmOptions);
    options.addAll(List.of("-cp", classPath(), MAIN));
    options.addAll(List.of(words));
    return options;
  }

  /** All that the tests run with, except the tests. */
  static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty() && !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The command while it runs. */
  public static final class Running {

    private final Process process;
    private final Path out;
    private final Path err;
    private final Path temporary;

    private Running(Process process, Path out, Path err, Path temporary) {
      this.process = process;
      this.out = out;
      this.err = err;
      this.temporary = temporary;
    }

    /** The process. */
    public Process process() {
      return process;
    }

    /** Waits until it has said something on standard error, or has ended. */
    public void awaitWords(String words) throws IOException, InterruptedException {
      while (process.isAlive() && !Files.readString(err).contains(words)) {
        Thread.sleep(10);
      }
    }

    /** Waits for its end; a command that does not end is killed and fails the test. */
    public Result await() {
      try {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly().waitFor();
          throw new AssertionError("did not end in " + PATIENCE_SECONDS + " s\n" + result());
        }
        return result();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private Result result() {
      try {
        Result result =
            new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        delete(temporary);
        return result;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // A child of a command that was killed may be about to delete the same.
    }
  }

  /**
   * What came of a command.
   *
   * @param exitCode its exit code
   * @param out what it printed on standard output
   * @param err what it printed on standard error
   */
  public record Result(int exitCode, String out, String err) {

    /** The last line on standard output. */
    public String lastLine() {
      return out.lines().reduce("", (before, line) -> line);
    }

    /** The command that the report prints for repeating a case whose name holds that text. */
    public String repeatOf(String name) {
      return out.lines()
          .filter(line -> line.startsWith("  repeat: ") && line.contains(name))
          .map(line -> line.substring("  repeat: ".length()))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no command repeats " + name + "\n" + this));
    }

    /** The paragraph of standard output that starts with that text. */
    public String block(String start) {
      return Stream.of(out.split("\n\n", -1))
          .filter(block -> block.startsWith(start))
          .findFirst()
          .orElseThrow(() -> new AssertionError("nothing starts with " + start + "\n" + this));
    }

    /** Everything, for the message of a failed assertion. */
    @Override
    public String toString() {
      return "exit code " + exitCode + "\n--- out\n" + out + "--- err\n" + err + "---";
    }
  }
}
