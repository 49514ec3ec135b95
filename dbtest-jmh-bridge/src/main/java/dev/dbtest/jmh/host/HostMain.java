package dev.dbtest.jmh.host;

import dev.dbtest.leftovers.MarkedProcesses;
import dev.dbtest.link.Frame;
import dev.dbtest.link.Link;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.host.HostCommand;
import dev.dbtest.link.host.HostMessage;
import dev.dbtest.model.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openjdk.jmh.util.Version;

/** Entry point of the host. */
public final class HostMain {

  private static final int LINE_BROKEN = 3;

  private HostMain() {}

  /**
   * Serves the front until the line ends, then ends every fork and itself.
   *
   * @param args address and token of the line
   */
  public static void main(String[] args) {
    JmhProperties.set();
    ForkProcesses processes = new ForkProcesses();
    LineGuard guard = new LineGuard(new LinePeers(Path.of("/proc")));
    guard.filter();
    guard.watch();
    int code = 0;
    try (Link link = Link.connect(args[0], args[1])) {
      serve(link, processes, guard);
    } catch (IOException | MalformedFrameException e) {
      code = LINE_BROKEN;
    }
    // The front is gone or wants no more: whatever is still running here runs for nobody.
    processes.kill();
    MarkedProcesses.ofThisSystem()
        .killOthersWith(Optional.ofNullable(System.getenv(MarkedProcesses.VARIABLE)));
    HostFiles.deleteTemporary();
    Runtime.getRuntime().halt(code);
  }

  private static void serve(Link link, ForkProcesses processes, LineGuard guard)
      throws IOException {
    ForkOutput output = new ForkOutput();
    System.setOut(output.stream(false));
    System.setErr(output.stream(true));
    ForkRunner runner = new ForkRunner(message -> send(link, message), output, processes, guard);
    ExecutorService forks =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "dbtest-fork");
              thread.setDaemon(true);
              return thread;
            });
    link.send(new HostMessage.Ready(facts()).frame());
    for (Optional<Frame> frame = link.receive(); frame.isPresent(); frame = link.receive()) {
      HostCommand command = HostCommand.of(frame.get());
      if (command instanceof HostCommand.RunFork fork) {
        forks.execute(() -> runner.run(fork));
      } else if (command instanceof HostCommand.KillFork kill) {
        runner.kill(kill.position(), kill.threadDump());
      } else {
        List<String> profilers = ((HostCommand.Describe) command).profilers();
        forks.execute(() -> send(link, describe(profilers)));
      }
    }
  }

  private static HostMessage describe(List<String> profilers) {
    try {
      Optional<Failure> trouble = UsableProfilers.trouble(profilers);
      if (trouble.isPresent()) {
        return new HostMessage.NotDescribed(trouble.get());
      }
      return new HostMessage.Described(JmhList.read());
    } catch (RuntimeException | LinkageError e) {
      return new HostMessage.NotDescribed(JmhList.unreadable(e));
    }
  }

  private static void send(Link link, HostMessage message) {
    try {
      link.send(message.frame());
    } catch (IOException e) {
      // The receiving thread sees the end of the line as well, and ends the host.
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("jmh", Version.getPlainVersion());
    facts.put("jdk", System.getProperty("java.version"));
    facts.put(
        "vm", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    TouchableHeap.bytes()
        .ifPresent(bytes -> facts.put(HostMessage.Ready.TOUCHABLE_HEAP, Long.toString(bytes)));
    return facts;
  }
}
