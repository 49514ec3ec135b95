package dev.dbtest.execute.benchmarks;

import dev.dbtest.environment.JavaInstallation;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.link.RunningTime;
import dev.dbtest.link.host.HostCommand;
import dev.dbtest.link.host.HostMessage;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Failure;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.ModuleListing;
import dev.dbtest.plan.benchmarks.StartHeap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Runs forks through hosts: one host for each class path and JVM, kept for the next fork, and
 * started again if it is lost. For use by one thread.
 */
public final class HostForks implements Forks, AutoCloseable {

  /** Oldest JVM that dbtest's own classes run on. */
  private static final int OLDEST_HOST_JVM = 17;

  private static final Duration DESCRIBE_PATIENCE = Duration.ofSeconds(60);

  /** How often to look at the clock, which counts longer pauses as if this process had slept. */
  private static final Duration LOOK = Duration.ofMillis(250);

  private final HostStarter starter;
  private final List<BenchmarkRuntime> runtimes;
  private final ForkLimit limit;
  private final boolean liveOutput;
  private final Cancellation cancellation;
  private final LongSupplier nanoTime;
  private final FailedForks failures;
  private final Map<Key, HostConnection> hosts = new LinkedHashMap<>();
  private final Map<Key, StartHeap> heaps = new LinkedHashMap<>();
  private final Map<String, String> facts = new TreeMap<>();

  /**
   * Runs forks.
   *
   * @param starter starts hosts
   * @param runtimes where the modules' benchmarks run, in each of their builds
   * @param limit how long a fork may be silent
   * @param liveOutput whether forks' output is wanted while they run
   * @param cancellation ends the current fork when requested
   * @param nanoTime a clock that only goes forward, in nanoseconds
   * @param failures knows more about what failed
   */
  public HostForks(
      HostStarter starter,
      List<BenchmarkRuntime> runtimes,
      ForkLimit limit,
      boolean liveOutput,
      Cancellation cancellation,
      LongSupplier nanoTime,
      FailedForks failures) {
    this.starter = starter;
    this.runtimes = List.copyOf(runtimes);
    this.limit = limit;
    this.liveOutput = liveOutput;
    this.cancellation = cancellation;
    this.nanoTime = nanoTime;
    this.failures = failures;
  }

  /**
   * What JMH lists on the class path of a module.
   *
   * @param module name of the module
   * @param build which of its builds; empty for the project's own
   * @param jvm launcher of the forks; empty for the runner's own
   * @param profilers profilers that the forks are to use; one that cannot be used is the failure
   */
  public ModuleListing list(String module, String build, String jvm, List<String> profilers) {
    try {
      Key key = new Key(module, build, hostJvm(jvm));
      HostConnection host = host(key);
      host.send(new HostCommand.Describe(profilers));
      HostConnection.Heard heard = await(host);
      if (heard instanceof HostConnection.Said said) {
        if (said.message() instanceof HostMessage.Described described) {
          return new ModuleListing(
              described.benchmarks(), null, heaps.getOrDefault(key, StartHeap.NONE));
        }
        if (said.message() instanceof HostMessage.NotDescribed not) {
          return new ModuleListing(List.of(), not.failure());
        }
      }
      return new ModuleListing(List.of(), hostFailure("The JMH host ended " + host.ending()));
    } catch (IOException e) {
      return new ModuleListing(List.of(), hostFailure(String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ModuleListing(List.of(), hostFailure("The thread was interrupted."));
    }
  }

  /** Facts about JMH and the JVMs of the hosts started so far, by name. */
  public Map<String, String> facts() {
    return Map.copyOf(facts);
  }

  @Override
  public ForkEnd run(
      BenchmarkCase planned, BenchmarkSettings settings, int block, int position, ForkWatch watch) {
    String jvm = hostJvm(settings.jvm());
    HostCommand.RunFork command =
        new HostCommand.RunFork(
            planned.target(),
            // The fork's JVM is the host's; naming it would make JMH ask it for its properties
            // before every fork.
            jvm.equals(settings.jvm()) ? settings.withJvm("") : settings,
            block,
            position,
            liveOutput);
    Key key = new Key(planned.module(), planned.build(), jvm);
    try {
      HostConnection host = host(key);
      ForkEnd end =
          new ForkCall(host, command, limit.of(settings), cancellation, watch, nanoTime).await();
      if (!host.isAlive()) {
        discard(key);
      }
      return end instanceof ForkEnd.Failed failed
          ? new ForkEnd.Failed(failures.explained(planned, failed.failure()))
          : end;
    } catch (IOException e) {
      return new ForkEnd.Failed(hostFailure(String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ForkEnd.Cancelled();
    }
  }

  /** Ends all hosts. */
  @Override
  public void close() {
    hosts.values().forEach(HostConnection::close);
    hosts.clear();
  }

  private HostConnection host(Key key) throws IOException, InterruptedException {
    HostConnection known = hosts.get(key);
    if (known != null && known.isAlive()) {
      return known;
    }
    discard(key);
    HostConnection host = starter.start(runtime(key), key.jvm);
    hosts.put(key, host);
    if (await(host) instanceof HostConnection.Said said
        && said.message() instanceof HostMessage.Ready ready) {
      Map<String, String> told = new TreeMap<>(ready.facts());
      String touchable = told.remove(HostMessage.Ready.TOUCHABLE_HEAP);
      heaps.put(key, new StartHeap(touchable == null ? 0 : Long.parseLong(touchable)));
      facts.putAll(told);
    }
    return host;
  }

  private HostConnection.Heard await(HostConnection host) throws InterruptedException {
    RunningTime time = new RunningTime(nanoTime);
    long end = time.getAsLong() + DESCRIBE_PATIENCE.toNanos();
    HostConnection.Heard heard;
    do {
      heard = host.await(LOOK);
    } while (heard instanceof HostConnection.Silence && time.getAsLong() < end);
    return heard;
  }

  private void discard(Key key) {
    HostConnection host = hosts.remove(key);
    if (host != null) {
      host.close();
    }
  }

  private BenchmarkRuntime runtime(Key key) {
    return runtimes.stream()
        .filter(runtime -> runtime.module().equals(key.module))
        .filter(runtime -> runtime.build().equals(key.build))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no class path was given for module " + key));
  }

  /** The launcher to run the host with, for forks on the given JVM. */
  private static String hostJvm(String jvm) {
    boolean tooOld =
        !jvm.isEmpty()
            && new JavaInstallation(Path.of(jvm)).feature().orElse(OLDEST_HOST_JVM)
                < OLDEST_HOST_JVM;
    return tooOld ? "" : jvm;
  }

  private static Failure hostFailure(String message) {
    return Failure.of(Failure.Phase.PROCESS, "JMH host failed", message);
  }

  private record Key(String module, String build, String jvm) {}
}
