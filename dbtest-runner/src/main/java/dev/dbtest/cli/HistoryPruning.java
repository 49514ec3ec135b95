package dev.dbtest.cli;

import dev.dbtest.archive.Archive;
import dev.dbtest.archive.RunFacts;
import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.model.Status;
import dev.dbtest.report.ReportFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Deletes runs of a history. What cannot be read stays: it may be mended, or be no run at all. */
final class HistoryPruning {

  private final Surroundings surroundings;
  private final Clock clock;

  HistoryPruning(Surroundings surroundings, Clock clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  ExitCode prune(Archive archive, RunChoice choice, Arguments arguments)
      throws UsageException, CommandFailure, IOException {
    if (!arguments.has(Option.KEEP) && !arguments.has(Option.OLDER_THAN)) {
      throw new UsageException(
          "history prune deletes runs, and needs to know which",
          "Give --keep N, --older-than DAYS or both: then only what neither protects goes.");
    }
    int keep = arguments.number(Option.KEEP, 0).orElse(0);
    int days = arguments.number(Option.OLDER_THAN, 0).orElse(0);
    Instant youngest = clock.instant().minus(Duration.ofDays(days));
    boolean thins = arguments.has(Option.THIN);
    List<Path> going = new ArrayList<>();
    Set<String> keptDays = new HashSet<>();
    int[] seen = {0};
    archive.newestFirst(
        file -> {
          RunFacts run = file.run().facts();
          if (choice.takes(run)) {
            boolean isProtected = seen[0]++ < keep || run.started().isAfter(youngest);
            boolean first = keptDays.add(day(run));
            if (!isProtected && !(thins && (first || isWorthKeeping(run)))) {
              going.add(file.file());
            }
          }
          return true;
        });
    for (Path file : going) {
      delete(archive, file);
    }
    surroundings
        .out()
        .print(
            going.size()
                + (going.size() == 1 ? " run" : " runs")
                + " deleted, "
                + archive.size()
                + " left in "
                + archive.directory()
                + "\n");
    return ExitCode.PASSED;
  }

  private static void delete(Archive archive, Path file) throws CommandFailure {
    try {
      archive.delete(file);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE, List.of("cannot delete " + file + ": " + ReportFile.reason(e) + "."));
    }
  }

  private static boolean isWorthKeeping(RunFacts run) {
    return run.tests().red() > 0 || run.tests().of(Status.FLAKY) > 0 || run.benchmarks().red() > 0;
  }

  private static String day(RunFacts run) {
    return String.join(
        "\n",
        run.started().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
        run.machine(),
        run.revision().branch(),
        run.ran());
  }
}
