package dev.dbtest.jmh.host;

import dev.dbtest.link.host.HostCommand.RunFork;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What JMH is told to do for one fork. */
final class ForkOptions {

  /**
   * A fork that leaves threads behind is halted after this many seconds. JMH's own 30 would be
   * spent in every single fork.
   */
  private static final List<String> SHUTDOWN =
      List.of("-Djmh.shutdownTimeout=3", "-Djmh.shutdownTimeout.step=1");

  /** JMH 1.37 uses memory access of sun.misc.Unsafe, which newer JVMs warn of. */
  private static final String ALLOW_UNSAFE = "--sun-misc-unsafe-memory-access=allow";

  private static final int FIRST_WARNING_JVM = 24;

  private ForkOptions() {}

  /**
   * Options for exactly one benchmark, one combination of parameters and one fork.
   *
   * @param name the benchmark's name in JMH's list
   * @param jvmVersion feature version of the JVM of the forks
   */
  static Options of(RunFork fork, String name, int jvmVersion) {
    BenchmarkSettings settings = fork.settings();
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            // JMH searches for includes anywhere in the name.
            .include("^" + Pattern.quote(name) + "$")
            .mode(HostModes.toJmh(settings.mode()))
            .timeUnit(settings.mode() == Mode.THROUGHPUT ? TimeUnit.SECONDS : TimeUnit.NANOSECONDS)
            .threads(settings.threads())
            .forks(1)
            .warmupForks(0)
            .warmupIterations(settings.warmupRounds())
            .warmupTime(time(settings.warmupTime()))
            .measurementIterations(settings.rounds())
            .measurementTime(time(settings.roundTime()))
            .warmupBatchSize(settings.batchSize().warmup())
            .measurementBatchSize(settings.batchSize().measurement())
            .shouldFailOnError(true)
            // Without this the forks would get the options of the host.
            .jvmArgs(jvmArgs(settings, jvmVersion).toArray(String[]::new))
            // They are among the options already, and JMH would add those of annotations again.
            .jvmArgsPrepend()
            .jvmArgsAppend();
    if (!settings.jvm().isEmpty()) {
      options.jvm(settings.jvm());
    }
    for (Map.Entry<String, String> parameter : fork.id().row().values().entrySet()) {
      options.param(parameter.getKey(), parameter.getValue());
    }
    if (!settings.profilers().isEmpty()) {
      // JMH starts profilers in this order and stops them in the other, so what this one allocates
      // is not between the readings of another that counts what is allocated.
      options.addProfiler(CpuTimeProfiler.class);
    }
    for (String profiler : settings.profilers()) {
      int colon = profiler.indexOf(':');
      String kind = colon < 0 ? profiler : profiler.substring(0, colon);
      String with = ForkFiles.ofItsOwn(kind, colon < 0 ? "" : profiler.substring(colon + 1), fork);
      if (with.isEmpty()) {
        options.addProfiler(kind);
      } else {
        options.addProfiler(kind, with);
      }
    }
    return options.build();
  }

  private static List<String> jvmArgs(BenchmarkSettings settings, int jvmVersion) {
    List<String> args = new ArrayList<>(SHUTDOWN);
    if (jvmVersion >= FIRST_WARNING_JVM) {
      args.add(ALLOW_UNSAFE);
    }
    args.addAll(settings.jvmArgs());
    return args;
  }

  private static TimeValue time(Duration duration) {
    return TimeValue.nanoseconds(duration.toNanos());
  }
}
