package dev.dbtest.cli.options;

import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.execute.benchmarks.ForkLimit;
import dev.dbtest.execute.benchmarks.StoppingOptions;
import dev.dbtest.model.Mode;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.plan.benchmarks.BaselineChoice;
import dev.dbtest.plan.benchmarks.BenchmarkOptions;
import dev.dbtest.plan.benchmarks.Effort;
import dev.dbtest.plan.benchmarks.SettingsResolver;
import dev.dbtest.project.ProjectException;
import dev.dbtest.project.ProjectFinder;
import dev.dbtest.run.OtherBuild;
import dev.dbtest.stats.ComparisonDesign;
import dev.dbtest.stats.ComparisonPlan;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how benchmarks are to be measured. */
final class BenchmarkArguments {

  private BenchmarkArguments() {}

  /** The benchmark options of the command line; those that it does not give stay open. */
  static BenchmarkOptions options(Arguments arguments, Optional<String> jvm) throws UsageException {
    Optional<Mode> mode = arguments.choice(Option.MODE, Words.modes());
    Optional<Effort> effort = arguments.choice(Option.EFFORT, Effort.values());
    if (effort.isPresent() && arguments.has(Option.FORKS)) {
      throw new UsageException(
          "--effort and --forks both say how many forks there are",
          "Give one of them: --forks N for a fixed number, --effort to let the data decide.");
    }
    return new BenchmarkOptions(
        mode.orElse(null),
        arguments.number(Option.THREADS, 1).orElse(null),
        arguments.number(Option.WARMUP, 0).orElse(null),
        arguments.time(Option.WARMUP_TIME).orElse(null),
        arguments.number(Option.ROUNDS, 1).orElse(null),
        arguments.time(Option.ROUND_TIME).orElse(null),
        arguments.number(Option.FORKS, 1).orElse(null),
        effort.orElse(null),
        jvm.orElse(null),
        arguments.texts(Option.JVM_ARG),
        !arguments.has(Option.NO_TOUCH_HEAP),
        arguments.texts(Option.PROFILER),
        parameters(arguments),
        clock(arguments, mode),
        baseline(arguments));
  }

  /** The clock that the command names; auto leaves it to a pilot. */
  private static ScoreClock clock(Arguments arguments, Optional<Mode> mode) throws UsageException {
    String word = arguments.text(Option.CLOCK).orElse("wall");
    if (word.equals("wall")) {
      return ScoreClock.WALL;
    }
    if (!word.equals("cpu") && !word.equals("auto")) {
      throw Arguments.wrong(Option.CLOCK, word, "it takes " + Option.CLOCK.value());
    }
    if (word.equals("auto")) {
      return ScoreClock.SOUGHT;
    }
    if (mode.isPresent() && !mode.get().isOfRounds()) {
      throw new UsageException(
          "--clock cpu has no times of --mode "
              + mode.get().shortName()
              + ", since CPU time is read once a round and not for each call",
          "Give --mode avgt or thrpt, or --clock wall.");
    }
    if (arguments.texts(Option.PROFILER).contains(SettingsResolver.NONE)) {
      throw new UsageException(
          "--clock cpu needs the profiler that reads CPU time, and --prof none turns it off",
          "Leave out one of the two.");
    }
    return ScoreClock.CPU;
  }

  /**
   * The options with the clock that gates allow: they are about the time that users wait.
   *
   * @throws UsageException if CPU time was asked for, and a verdict about it would be a gate
   */
  static BenchmarkOptions underGates(BenchmarkOptions options, Gates gates) throws UsageException {
    if (gates.regression().isEmpty() && !gates.inconclusive()) {
      return options;
    }
    if (options.clock() == ScoreClock.CPU) {
      throw new UsageException(
          "--fail-on "
              + (gates.regression().isPresent() ? "regression" : "inconclusive")
              + " judges by wall time, and --clock cpu would hide code that waits longer",
          "Give --clock wall or auto, which is wall under a gate, or measure without --fail-on.");
    }
    return options.withClock(ScoreClock.WALL);
  }

  /** When enough has been measured. */
  static StoppingOptions stopping(Arguments arguments, BenchmarkOptions options, Gates gates)
      throws UsageException {
    requireEnoughForks(options, gates);
    return StoppingOptions.of(
            options.effortOrDefault(),
            plan(gates),
            arguments.percent(Option.PRECISION).orElse(null),
            arguments.time(Option.BUDGET).orElse(null),
            gates.regression().isPresent())
        .withAllocation(gates.allocation().orElse(null));
  }

  /** A gate that can never close would always be green. */
  private static void requireEnoughForks(BenchmarkOptions options, Gates gates)
      throws UsageException {
    int most =
        options.forks() == null ? options.effortOrDefault().forkPlan().most() : options.forks();
    boolean demanding =
        gates.regression().isPresent() || gates.allocation().isPresent() || gates.inconclusive();
    if (demanding && most < ComparisonDesign.FEWEST_BLOCKS) {
      throw new UsageException(
          "--fail-on needs verdicts, and "
              + (options.forks() == null ? "--effort quick" : "--forks " + options.forks())
              + " is too few forks for any",
          "Give at least --forks " + ComparisonDesign.FEWEST_BLOCKS + ", or --effort normal.");
    }
  }

  /**
   * The questions that comparisons ask. A percentage that the user names for the gate is also the
   * margin for SAME, since a wider margin would not keep the gate.
   */
  private static ComparisonPlan plan(Gates gates) {
    if (gates.regression().isEmpty()) {
      return ComparisonPlan.reporting();
    }
    double gate = gates.regression().get();
    ComparisonPlan plan = ComparisonPlan.reporting().withGate(gate);
    return gates.isUsual() ? plan : plan.withEquivalence(gate);
  }

  /** When a fork is taken for one that never ends. */
  static ForkLimit forkLimit(Arguments arguments) throws UsageException {
    Optional<Duration> longest = arguments.time(Option.FORK_TIMEOUT);
    return longest.isPresent() ? new ForkLimit(longest.get()) : ForkLimit.DERIVED;
  }

  /** Values of parameters by name. */
  static Map<String, List<String>> parameters(Arguments arguments) throws UsageException {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Map.Entry<String, String> pair : arguments.pairs(Option.PARAM).entrySet()) {
      List<String> each = new ArrayList<>(List.of(pair.getValue().split(",", -1)));
      if (each.contains("")) {
        throw Arguments.wrong(
            Option.PARAM,
            pair.getKey() + "=" + pair.getValue(),
            "a value between the commas is empty");
      }
      values.put(pair.getKey(), each);
    }
    return values;
  }

  /**
   * The build that {@code --against} names: a class path, called by the name of its first entry, or
   * else a commit.
   *
   * @throws CommandFailure if it is a class path that cannot be used
   */
  static OtherBuild against(Arguments arguments, Path workingDirectory) throws CommandFailure {
    Optional<String> text = arguments.text(Option.AGAINST);
    if (text.isEmpty()) {
      return new OtherBuild.None();
    }
    if (!isClassPath(text.get(), workingDirectory)) {
      return new OtherBuild.AtCommit(text.get());
    }
    try {
      List<Path> entries = ProjectFinder.classPath(text.get(), workingDirectory);
      Path first = entries.get(0);
      Path parent = first.getParent();
      String name = first.getFileName().toString();
      return new OtherBuild.Built(
          parent == null ? name : parent.getFileName() + "/" + name, entries);
    } catch (ProjectException e) {
      throw new CommandFailure(ExitCode.USAGE, List.of("--against: " + e.getMessage()));
    }
  }

  /** Whether it can only be a class path: a file of that name, or what no commit is called. */
  private static boolean isClassPath(String text, Path workingDirectory) {
    return text.isBlank()
        || text.contains(File.pathSeparator)
        || text.endsWith(".jar")
        || text.startsWith(".")
        || text.startsWith("/")
        || Files.exists(workingDirectory.resolve(text));
  }

  private static @Nullable BaselineChoice baseline(Arguments arguments) throws UsageException {
    Optional<String> text = arguments.text(Option.BASELINE);
    if (text.isEmpty()) {
      return null;
    }
    return BaselineChoice.parse(text.get())
        .orElseThrow(
            () ->
                Arguments.wrong(
                    Option.BASELINE,
                    text.get(),
                    "it takes the name of a benchmark method, or param:NAME=VALUE"));
  }
}
