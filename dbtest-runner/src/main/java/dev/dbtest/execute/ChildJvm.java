package dev.dbtest.execute;

import dev.dbtest.leftovers.Front;
import dev.dbtest.leftovers.MarkedProcesses;
import dev.dbtest.link.Link;
import dev.dbtest.link.LinkServer;
import dev.dbtest.link.RunningTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A child JVM and the line to it.
 *
 * <p>Output of the child never mixes with the line: the line is a channel of its own, and both
 * output streams are read by daemon threads. All methods may be called from any thread, even after
 * the child has ended.
 */
public final class ChildJvm implements AutoCloseable {

  /** How much of the end of the child's output is kept for messages. */
  private static final int TAIL_BYTES = 16 << 10;

  private static final Duration POLL = Duration.ofMillis(50);

  private final ChildCommand command;
  private final Process process;
  private final ProcessTree tree;
  private final LinkServer server;
  private final Path argumentFile;
  private final OutputTail tail;
  private final String mark;
  private final List<Thread> pumps = new ArrayList<>();

  private ChildJvm(
      ChildCommand command,
      Process process,
      LinkServer server,
      Path argumentFile,
      OutputTail tail,
      String mark) {
    this.command = command;
    this.process = process;
    this.tree = new ProcessTree(process.toHandle());
    this.server = server;
    this.argumentFile = argumentFile;
    this.tail = tail;
    this.mark = mark;
  }

  /**
   * Makes the JVM load the classes that starting a process needs. Calling this from another thread,
   * while it is being worked out what to start, makes the first start faster; it has no other
   * effect.
   */
  public static void prepare() {
    try {
      // The class that starts processes in every JDK so far.
      Class.forName("java.lang.ProcessHandleImpl");
      Class.forName("java.lang.ProcessImpl");
    } catch (ClassNotFoundException e) {
      // Then the class is loaded when it is needed.
    }
  }

  /**
   * Starts a child.
   *
   * @param command what to start
   * @param output receives what the child prints; its end is kept for {@link #outputTail} anyway
   * @throws ChildJvmException if the launcher cannot be started
   * @throws IOException if the line cannot be set up, or the argument file cannot be written
   */
  public static ChildJvm start(ChildCommand command, ChildOutput output) throws IOException {
    return start(command, output, ChildLines.create().next());
  }

  /**
   * Starts a child with a line that exists already; the line is closed if the child cannot be
   * started.
   */
  public static ChildJvm start(ChildCommand command, ChildOutput output, LinkServer server)
      throws IOException {
    try {
      Path file = ArgumentFile.write(command, server.address(), server.token());
      try {
        OutputTail tail = new OutputTail(TAIL_BYTES);
        String mark = newMark();
        ChildJvm child =
            new ChildJvm(command, launch(command, file, mark), server, file, tail, mark);
        child.pump(false, output);
        child.pump(true, output);
        return child;
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Differs for each child, and says which front has started it. */
  private static String newMark() {
    Optional<Front> front = Front.ofThisProcess(Path.of("/proc"));
    return front.isPresent() ? front.get().prefix() + LinkServer.newToken() : LinkServer.newToken();
  }

  private static Process launch(ChildCommand command, Path file, String mark)
      throws ChildJvmException {
    ProcessBuilder builder = new ProcessBuilder(command.java().toString(), "@" + file);
    builder.directory(command.workingDirectory().toFile());
    Map<String, String> environment = builder.environment();
    environment.putAll(command.environment());
    environment.put(MarkedProcesses.VARIABLE, mark);
    try {
      Process process = builder.start();
      // Nothing is ever typed in: code that reads standard input sees its end.
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new ChildJvmException(
          "cannot start "
              + command.java()
              + " in "
              + command.workingDirectory()
              + ": "
              + e.getMessage()
              + ". "
              + remedy(String.valueOf(e.getMessage())),
          e);
    }
  }

  /** Of what a system may lack, each has a number that is the same on Linux and macOS. */
  private static String remedy(String message) {
    if (message.contains("error=24,")) {
      return "Allow more open files with 'ulimit -n'.";
    }
    return message.contains("error=11,") || message.contains("error=35,")
        ? "Allow more processes with 'ulimit -u', or end some."
        : "Check that both exist and that the first is a java launcher.";
  }

  private void pump(boolean stderr, ChildOutput output) {
    InputStream in = stderr ? process.getErrorStream() : process.getInputStream();
    Thread pump =
        new Thread("dbtest-output-of-" + process.pid()) {
          @Override
          public void run() {
            copy(stderr, in, output);
          }
        };
    pump.setDaemon(true);
    pump.start();
    pumps.add(pump);
  }

  private void copy(boolean stderr, InputStream in, ChildOutput output) {
    byte[] buffer = new byte[8192];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        tail.printed(stderr, buffer, count);
        output.printed(stderr, buffer, count);
      }
    } catch (IOException e) {
      // The process was killed and its streams with it; earlier output was passed on.
    }
  }

  /**
   * Waits until the child calls back.
   *
   * @param patience the longest time that the start may take
   * @return the line to the child
   * @throws ChildJvmException if the child ended or was silent for that long; it is then killed
   * @throws IOException if listening failed
   */
  public Link connect(Duration patience) throws IOException {
    RunningTime time = RunningTime.ofThisJvm();
    long start = time.getAsLong();
    try {
      while (true) {
        Optional<Link> link = server.accept(POLL);
        if (link.isPresent()) {
          return link.get();
        }
        if (!process.isAlive()) {
          awaitOutput(POLL.multipliedBy(10));
          throw new ChildJvmException(
              name()
                  + " ended with exit code "
                  + process.exitValue()
                  + " before it was ready."
                  + quotedTail());
        }
        if (time.getAsLong() - start > patience.toNanos()) {
          kill();
          throw new ChildJvmException(
              name() + " did not call back within " + patience.toMillis() + " ms." + quotedTail());
        }
      }
    } finally {
      server.close();
      // The launcher has read it by now, or never will.
      Files.deleteIfExists(argumentFile);
    }
  }

  /** Process id of the child. */
  public long pid() {
    return process.pid();
  }

  /** Whether the child is running. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Exit code of the child; empty while it runs. A signal shows as 128 plus its number. */
  public OptionalInt exitCode() {
    return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
  }

  /**
   * Waits for the end of the child and of its output.
   *
   * @return the exit code; empty if the child is still running after that time
   */
  public OptionalInt awaitExit(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      return OptionalInt.empty();
    }
    awaitOutput(POLL.multipliedBy(10));
    return exitCode();
  }

  /** The last output of the child, both streams as they came; at most 16 KiB of it. */
  public String outputTail() {
    return tail.text();
  }

  /**
   * Remembers the processes that the child has started, so that {@link #kill} finds them even if
   * their parents end in the meantime. Takes a few milliseconds.
   */
  public void noteDescendants() {
    tree.look();
  }

  /**
   * Asks the child to end, and kills it with all of its descendants if it does not, or if some of
   * them are left behind.
   *
   * @param grace how long the child may take to end by itself
   */
  public void stop(Duration grace) {
    tree.look();
    if (process.isAlive()) {
      process.destroy();
      try {
        process.waitFor(grace.toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    kill();
  }

  /** Kills the child and all of its descendants at once. */
  public void kill() {
    tree.kill();
    awaitOutput(POLL);
  }

  /**
   * Kills the processes left behind by a child that has ended. Takes longer than {@link #kill}, but
   * also finds those whose start went unnoticed.
   *
   * @return what they were, such as {@code /bin/sleep (process 123)}
   */
  public List<String> killOrphans() {
    List<String> killed = new ArrayList<>();
    for (ProcessHandle orphan : MarkedProcesses.ofThisSystem().with(mark)) {
      String name = orphan.info().command().orElse("a process");
      if (orphan.destroyForcibly()) {
        killed.add(name + " (process " + orphan.pid() + ")");
      }
    }
    return killed;
  }

  /**
   * Before the child is asked to end, remembers the processes that it has started, on systems where
   * {@link #killOrphans} would not find them.
   */
  public void prepareEnd() {
    if (!MarkedProcesses.ofThisSystem().canBeFound()) {
      tree.look();
    }
  }

  /** Kills what is left of the child and stops listening. */
  @Override
  public void close() {
    kill();
    try {
      server.close();
      Files.deleteIfExists(argumentFile);
    } catch (IOException e) {
      // At worst, a file of a few hundred bytes stays in the temporary directory.
    }
  }

  /** Output may still be in the pipe when the process is gone, or be held open by a grandchild. */
  private void awaitOutput(Duration patience) {
    try {
      for (Thread pump : pumps) {
        pump.join(Math.max(1, patience.toMillis()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String name() {
    return "the child JVM " + command.mainClass() + " (process " + process.pid() + ")";
  }

  private String quotedTail() {
    String text = tail.text().strip();
    return text.isEmpty() ? " It printed nothing." : " It printed: " + text;
  }
}
