package dev.dbtest.cli;

import dev.dbtest.cli.options.ShardArguments;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.RunListener;
import dev.dbtest.report.SafeText;
import dev.dbtest.run.ShardPart;
import dev.dbtest.shard.ClassTimes;
import dev.dbtest.shard.ShardPlan;
import dev.dbtest.shard.ShardUnit;
import dev.dbtest.shard.records.RecordFile;
import dev.dbtest.shard.records.RecordHead;
import dev.dbtest.shard.records.RecordLines;
import dev.dbtest.store.RunLines;
import dev.dbtest.summary.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records the part of a run that is this machine's, for {@code dbtest merge}. */
final class ShardRecorder {

  private final ShardArguments arguments;
  private final ShardPart part;
  private final String commit;
  private final String code;
  private @Nullable LiveLines lines;
  private @Nullable String failure;

  /**
   * Records one part.
   *
   * @param part which part it turned out to be
   * @param commit the commit that is built; empty if unknown
   * @param code a digest of the code that is run
   */
  ShardRecorder(ShardArguments arguments, ShardPart part, String commit, String code) {
    this.arguments = arguments;
    this.part = part;
    this.commit = commit;
    this.code = code;
  }

  /**
   * Makes the directory of the records, before anything runs whose record would be lost.
   *
   * @throws CommandFailure if nothing can be written there
   */
  static void requireDirectory(ShardArguments arguments) throws CommandFailure {
    Path directory = arguments.directory();
    try {
      Files.createDirectories(directory);
      if (Files.isWritable(directory)) {
        return;
      }
    } catch (IOException e) {
      // Told below.
    }
    throw new CommandFailure(
        ExitCode.USAGE,
        List.of(
            "A shard cannot leave its record in "
                + directory
                + ", and would be lost to 'dbtest merge'. Permit it, or name another directory with"
                + " --record."));
  }

  /**
   * Begins the record.
   *
   * @param first hears of everything first
   * @return a listener that passes everything on to {@code first}
   */
  RunListener begin(RunListener first) {
    try {
      RecordFile file =
          RecordFile.create(
              arguments.directory(), arguments.source().shard(), arguments.source().attempt());
      LiveLines begun =
          new LiveLines(
              first, file.out(), Version.text(), arguments.command(), new Beside(head(file)));
      lines = begun;
      return begun;
    } catch (IOException e) {
      failure = lost(String.valueOf(e.getMessage()));
      return first;
    }
  }

  private RecordHead head(RecordFile file) {
    return new RecordHead(
        part.shard(),
        part.plan().hash(),
        file.attempt(),
        file.counted(),
        arguments.source().runId(),
        commit,
        code,
        arguments.source().system(),
        arguments.command(),
        arguments.judged(),
        Version.text(),
        arguments.replicated());
  }

  /** Writes the last lines; returns why the record is not whole, if it is not. */
  Optional<String> end(Summary summary) {
    LiveLines begun = lines;
    try {
      if (begun != null) {
        begun.end(summary);
      }
    } catch (IOException e) {
      failure = lost(String.valueOf(e.getMessage()));
    }
    return Optional.ofNullable(failure);
  }

  private String lost(String why) {
    return "the record of "
        + part.shard().text()
        + " could not be written to "
        + arguments.directory()
        + ": "
        + why
        + ". 'dbtest merge' will say that it is lost";
  }

  /** What this machine runs, and what of it is not as one might expect, in lines for people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(text());
    lines.addAll(LongClassText.lines(part.longer(), "dbtest: "));
    ClassTimes times = arguments.times();
    int guessed = times.isEmpty() ? 0 : times.unknown(part.plan().units());
    if (guessed > 0) {
      lines.add(
          "dbtest: "
              + of(guessed, classes(part.plan().units()), "classes")
              + (guessed == 1 ? " is" : " are")
              + " not in the plan, and "
              + (guessed == 1 ? "counts" : "count")
              + " as so many tests of average length");
    }
    return lines;
  }

  private String text() {
    ShardPlan plan = part.plan();
    List<ShardUnit> own = part.units();
    return SafeText.line(
        "dbtest: "
            + part.shard().text()
            + " ("
            + arguments.source().said()
            + "): "
            + of(classes(own), classes(plan.units()), "classes")
            + tests(own, plan)
            + benchmarks(own, plan)
            + (arguments.replicated() ? ", as on every machine" : "")
            + queued(plan)
            + "; plan "
            + plan.shortHash());
  }

  private static String tests(List<ShardUnit> own, ShardPlan plan) {
    int all = ShardPlan.tests(plan.units());
    return all == 0 ? "" : ", " + of(ShardPlan.tests(own), all, "tests");
  }

  private static String benchmarks(List<ShardUnit> own, ShardPlan plan) {
    int all = ShardPlan.benchmarks(plan.units());
    return all == 0 ? "" : ", " + of(ShardPlan.benchmarks(own), all, "benchmarks");
  }

  private String queued(ShardPlan plan) {
    int items = plan.items();
    int waiting = 0;
    for (int item = 1; item <= items; item++) {
      waiting += classes(plan.unitsOfItem(item));
    }
    return items == 0 ? "" : ", and what it takes of " + waiting + " classes in the queue";
  }

  /** How many classes there are; one that is split counts once. */
  private static int classes(List<ShardUnit> units) {
    Set<String> names = new HashSet<>();
    int classes = 0;
    for (ShardUnit unit : units) {
      classes += !unit.isPiece() || names.add(unit.className()) ? 1 : 0;
    }
    return classes;
  }

  private static String of(int own, int all, String what) {
    return own + " of " + all + " " + what;
  }

  /** What a record says beside results. */
  private final class Beside implements LiveLines.Beside {

    private final RecordHead head;
    private @Nullable CaseId running;

    Beside(RecordHead head) {
      this.head = head;
    }

    @Override
    public void begun(RunLines out) throws IOException {
      RecordLines lines = new RecordLines(out);
      lines.head(head, part.plan());
      for (int item : part.taken()) {
        lines.taken(item);
      }
    }

    @Override
    public void taken(int item, RunLines out) throws IOException {
      new RecordLines(out).taken(item);
    }

    @Override
    public void entered(CaseId id, RunLines out) throws IOException {
      if (!id.equals(running)) {
        running = id;
        new RecordLines(out).running(id);
      }
    }
  }
}
