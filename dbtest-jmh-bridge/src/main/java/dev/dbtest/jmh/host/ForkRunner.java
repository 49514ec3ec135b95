package dev.dbtest.jmh.host;

import dev.dbtest.link.host.HostCommand.RunFork;
import dev.dbtest.link.host.HostMessage;
import dev.dbtest.link.host.HostMessage.ForkFailed;
import dev.dbtest.link.host.HostMessage.ForkMeasured;
import dev.dbtest.link.host.HostMessage.Printed;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ListedBenchmark;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/** Runs single forks through JMH's public runner. */
final class ForkRunner {

  private static final String DUMP_HEAD = "Full thread dump";
  private static final String DUMP_TAIL = "JNI global ref";

  private final Consumer<HostMessage> front;
  private final ForkOutput output;
  private final ForkProcesses processes;
  private final LineGuard guard;
  private @Nullable List<ListedBenchmark> list;
  private volatile @Nullable Present present;

  ForkRunner(
      Consumer<HostMessage> front, ForkOutput output, ForkProcesses processes, LineGuard guard) {
    this.guard = guard;
    this.front = front;
    this.output = output;
    this.processes = processes;
  }

  /** Runs the fork and says how it ended. Never throws. */
  void run(RunFork command) {
    ForkFormat format =
        new ForkFormat(
            front,
            () -> {
              guard.expectNobody();
              processes.noteFork();
            },
            command.liveOutput());
    guard.expectFork(processes::kill);
    present = new Present(command.position(), format);
    output.sendTo(format);
    HostMessage answer;
    try {
      answer = measure(command, format);
    } catch (RunnerException | RuntimeException | Error e) {
      // The runner deserializes what the benchmark threw, so it may throw anything.
      answer = new ForkFailed(ForkFailures.of(e, format.jmhText(), format.output()));
    } finally {
      present = null;
      guard.expectNobody();
      output.sendTo(null);
      processes.afterFork();
    }
    front.accept(
        answer instanceof ForkFailed failed
            ? new ForkFailed(guard.explain(failed.failure()))
            : answer);
  }

  /** Ends the current fork if it is the given one; the call of {@link #run} then returns. */
  void kill(int position, boolean threadDump) {
    Present now = present;
    if (now != null && now.position == position) {
      if (threadDump) {
        processes.dumpThreads(() -> isWholeDump(now.format.output()));
      }
      processes.kill();
    }
  }

  private HostMessage measure(RunFork command, ForkFormat format) throws RunnerException {
    Optional<String> name = listedName(command.id());
    if (name.isEmpty()) {
      return new ForkFailed(notGenerated(command.id()));
    }
    Instant started = Instant.now();
    long start = System.nanoTime();
    Runner runner =
        new Runner(ForkOptions.of(command, name.get(), Runtime.version().feature()), format);
    Collection<RunResult> results = runner.run();
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    int planned = command.settings().rounds();
    BenchmarkResult measured = onlyResult(results);
    int rounds = measured == null ? 0 : measured.getIterationResults().size();
    // After a failure in a later round JMH hands out what came before, and only the missing
    // metadata and the number of rounds tell.
    if (measured == null || measured.getMetadata() == null || rounds != planned) {
      return new ForkFailed(
          ForkFailures.incomplete(rounds, planned, format.jmhText(), format.output()));
    }
    MeasuredFork.profilerTexts(measured)
        .forEach(text -> front.accept(new Printed(false, text + "\n")));
    Fork fork =
        MeasuredFork.of(
            measured, format.warmup(), command.block(), command.position(), started, wall);
    return new ForkMeasured(fork, format.notes());
  }

  private static @Nullable BenchmarkResult onlyResult(Collection<RunResult> results) {
    if (results.size() != 1) {
      return null;
    }
    Collection<BenchmarkResult> forks = results.iterator().next().getBenchmarkResults();
    return forks.size() == 1 ? forks.iterator().next() : null;
  }

  private Optional<String> listedName(CaseId id) {
    List<ListedBenchmark> known = list;
    if (known == null) {
      known = JmhList.read();
      list = known;
    }
    return known.stream().filter(entry -> entry.isOf(id)).map(ListedBenchmark::name).findFirst();
  }

  private static Failure notGenerated(CaseId id) {
    return Failure.of(
        Failure.Phase.LOAD,
        ForkFailures.NOT_GENERATED,
        "There is no generated JMH code for "
            + id.withoutRow().text()
            + " on the class path: the annotation processor of dbtest-jmh-bridge did not run when"
            + " its module was compiled. Add dbtest-jmh-bridge to the compiler's"
            + " annotationProcessorPaths, or compile with -proc:full on JDK 23 and newer, and"
            + " rebuild.");
  }

  private static boolean isWholeDump(String text) {
    int head = text.indexOf(DUMP_HEAD);
    return head >= 0 && text.indexOf(DUMP_TAIL, head) >= 0;
  }

  private record Present(int position, ForkFormat format) {}
}
