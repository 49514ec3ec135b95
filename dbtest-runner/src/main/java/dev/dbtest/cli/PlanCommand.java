package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.SafeText;
import dev.dbtest.run.Inventory;
import dev.dbtest.run.PastTimes;
import dev.dbtest.run.ShardPart;
import dev.dbtest.shard.ClassTimes;
import dev.dbtest.shard.ClassTimesFile;
import dev.dbtest.shard.LongClass;
import dev.dbtest.shard.ShardUnit;
import dev.dbtest.shard.Spread;
import dev.dbtest.store.RunReader;
import dev.dbtest.store.UnreadableRunException;
import dev.dbtest.summary.DurationText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says how long each class took, so that shards can take equally long. */
final class PlanCommand implements Action {

  private static final int[] SHARDS = {2, 4, 8, 16};

  private final Invocation invocation;

  PlanCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  /**
   * Shows what is known, and writes it.
   *
   * @throws UsageException if the project cannot be meant
   * @throws CommandFailure if nothing is known, or the file cannot be written
   */
  @Override
  public ExitCode run(Arguments arguments) throws UsageException, CommandFailure {
    Surroundings surroundings = invocation.surroundings();
    Optional<String> out = arguments.text(Option.OUT);
    Optional<Path> file =
        out.isEmpty()
            ? Optional.empty()
            : Optional.of(OutFile.in(surroundings.workingDirectory(), out.get(), "plan.json"));
    Optional<String> from = arguments.text(Option.FROM);
    Known known = from.isPresent() ? stored(from.get(), arguments) : remembered(arguments);
    ClassTimes times = known.times();
    if (times.isEmpty()) {
      throw new CommandFailure(
          ExitCode.NOTHING,
          List.of(
              from.orElse("This project")
                  + ": no test of it has a time yet. Run the tests first, or name a run that was"
                  + " stored, such as 'dbtest plan --from all.json -o plan.json'."));
    }
    surroundings.out().print(text(known));
    if (file.isPresent()) {
      write(times, file.get());
    }
    surroundings.out().flush();
    return ExitCode.PASSED;
  }

  /**
   * What is known.
   *
   * @param times of the classes that ran
   * @param units all classes with tests; empty if nobody looked for them
   * @param unknown how many classes never ran
   * @param split whether those are split that are too long for a shard
   */
  private record Known(ClassTimes times, List<ShardUnit> units, int unknown, boolean split) {

    static Known of(ClassTimes times, Inventory inventory, boolean split) {
      List<ShardUnit> units = ShardPart.units(inventory.suites());
      return new Known(
          split ? times.ofLongClasses(units) : times.ofClasses(),
          units,
          times.unknown(units),
          split);
    }

    Spread spread(int shards) {
      return units.isEmpty() ? Spread.of(times, shards) : Spread.of(units, times, shards, split);
    }
  }

  /** Which of its classes can be split, and whether there are more, only the project knows. */
  private Known stored(String file, Arguments arguments) throws UsageException, CommandFailure {
    Path path = invocation.surroundings().workingDirectory().resolve(file);
    List<TestResult> results;
    try {
      results = RunReader.read(path).tests();
    } catch (UnreadableRunException e) {
      throw new CommandFailure(ExitCode.USAGE, List.of(String.valueOf(e.getMessage())));
    }
    ClassTimes times = PastTimes.of(results);
    return arguments.has(Option.SPLIT_CLASSES) && !times.isEmpty()
        ? Known.of(times, Inventories.of(invocation, arguments), true)
        : new Known(times.ofClasses(), List.of(), PastTimes.unknown(results).size(), false);
  }

  private Known remembered(Arguments arguments) throws UsageException, CommandFailure {
    Inventory inventory = Inventories.of(invocation, arguments);
    try {
      return Known.of(
          PastTimes.remembered(inventory), inventory, arguments.has(Option.SPLIT_CLASSES));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          List.of(e.getMessage() + ", so it is not known how long tests took; delete it."));
    }
  }

  private static void write(ClassTimes times, Path file) throws CommandFailure {
    try {
      Path directory = file.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Files.write(file, ClassTimesFile.bytes(times));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.FAILED,
          List.of("Cannot write the plan to " + file + ": " + e.getMessage() + "."));
    }
  }

  private static String text(Known known) {
    ClassTimes times = known.times();
    Duration all = Duration.ZERO;
    Duration longest = Duration.ZERO;
    String name = "";
    for (Map.Entry<String, ClassTimes.ClassTime> each : times.byClass().entrySet()) {
      Duration time = each.getValue().time();
      all = all.plus(time);
      if (time.compareTo(longest) > 0) {
        longest = time;
        name = each.getKey();
      }
    }
    StringBuilder text = new StringBuilder();
    text.append(
        "%d %s, %s; the longest is %s with %s\n"
            .formatted(
                times.byClass().size(),
                times.byClass().size() == 1 ? "class" : "classes",
                DurationText.text(all),
                SafeText.line(name),
                DurationText.text(longest)));
    if (known.unknown() > 0) {
      text.append(
          "%d more %s not run yet, and %s as so many tests of average length\n"
              .formatted(
                  known.unknown(),
                  known.unknown() == 1 ? "class has" : "classes have",
                  known.unknown() == 1 ? "counts" : "count"));
    }
    List<LongClass> longer = List.of();
    for (int shards : SHARDS) {
      Spread spread = known.spread(shards);
      text.append(line(spread));
      longer = spread.longer();
    }
    LongClassText.lines(longer, "with %d shards, ".formatted(SHARDS[SHARDS.length - 1]))
        .forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static String line(Spread spread) {
    return String.format(
        Locale.ROOT,
        "%4d shards: the slowest takes %s, %.2f of an equal share\n",
        spread.shards(),
        DurationText.text(spread.slowest()),
        spread.ratio());
  }
}
