package dev.dbtest.cli;

import dev.dbtest.archive.Archive;
import dev.dbtest.archive.ArchivedRun;
import dev.dbtest.archive.BenchmarkPoint;
import dev.dbtest.archive.CaseSeries;
import dev.dbtest.archive.Move;
import dev.dbtest.archive.Moves;
import dev.dbtest.archive.Revision;
import dev.dbtest.archive.RunPacker;
import dev.dbtest.archive.SeriesCollector;
import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.formats.FormatName;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.Past;
import dev.dbtest.summary.Summary;
import dev.dbtest.waiver.Accepted;
import dev.dbtest.waiver.AcceptedChange;
import dev.dbtest.waiver.AcceptedFile;
import dev.dbtest.waiver.UnreadableWaiverException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds in a history what earlier runs measured of the benchmarks of a run. Reports show it if it
 * is there: a history that cannot be read takes nothing from them but that.
 */
final class PastRuns {

  /** More could not be told apart in a picture. */
  private static final int MOST_RUNS = 200;

  private final Archive archive;
  private final Statistics statistics = new Statistics();

  PastRuns(Archive archive) {
    this.archive = archive;
  }

  /** Whether a report is asked for that shows earlier runs, and there is something to show. */
  static boolean areShown(Summary summary, ReportArguments reports) {
    if (summary.run().benchmarks().isEmpty()) {
      return false;
    }
    for (ReportArguments.FileReport file : reports.files()) {
      if (file.format() == FormatName.HTML) {
        return true;
      }
    }
    return reports.format() == FormatName.HTML;
  }

  /**
   * A summary with what earlier runs measured.
   *
   * @param history the directory in which they are
   * @param project where the project is that was measured
   */
  static Summary shown(Summary summary, Path history, Surroundings surroundings, Path project) {
    return summary.withPast(
        new PastRuns(new Archive(history))
            .before(summary.run(), RunRecorder.revision(surroundings, project)));
  }

  /**
   * What was measured before a run.
   *
   * @param revision what the run was built from
   */
  Past before(RunResult run, Revision revision) {
    try {
      ArchivedRun now = RunPacker.pack(run, "", "", revision);
      Map<String, CaseSeries<BenchmarkPoint>> series = series(now);
      Accepted accepted = accepted();
      Map<Past.Key, Past.Line> lines = new HashMap<>();
      for (int i = 0; i < now.benchmarks().size(); i++) {
        BenchmarkPoint last = new BenchmarkPoint(now.facts(), now.benchmarks().get(i));
        CaseSeries<BenchmarkPoint> all = series.get(last.benchmark().shape().id().text());
        if (all != null && Double.isFinite(last.nanos())) {
          List<BenchmarkPoint> alike = all.points().stream().filter(last::isAlike).toList();
          if (alike.size() > 1) {
            lines.put(Past.Key.of(last.benchmark().shape()), line(alike, all, accepted));
          }
        }
      }
      return new Past(lines);
    } catch (IOException e) {
      return Past.NONE;
    }
  }

  private Accepted accepted() {
    try {
      return new AcceptedFile(archive.directory()).read();
    } catch (UnreadableWaiverException e) {
      // Whoever asks the history itself is told.
      return Accepted.NONE;
    }
  }

  private Map<String, CaseSeries<BenchmarkPoint>> series(ArchivedRun now) throws IOException {
    Set<CaseId> wanted = new HashSet<>();
    now.benchmarks().shapes().forEach(shape -> wanted.add(shape.id()));
    SeriesCollector collector =
        new SeriesCollector(test -> false, shape -> wanted.contains(shape.id()));
    collector.add(now);
    int[] left = {MOST_RUNS - 1};
    archive.newestFirst(
        file -> {
          ArchivedRun run = file.run();
          boolean earlier =
              run.facts().started().isBefore(now.facts().started())
                  && !run.facts().runId().equals(now.facts().runId());
          if (earlier && run.benchmarks().size() > 0) {
            collector.add(run);
            left[0]--;
          }
          return left[0] > 0;
        });
    Map<String, CaseSeries<BenchmarkPoint>> series = new HashMap<>();
    collector.benchmarks().forEach(each -> series.put(each.name(), each));
    return series;
  }

  private Past.Line line(
      List<BenchmarkPoint> alike, CaseSeries<BenchmarkPoint> all, Accepted accepted) {
    List<Past.Point> points = new ArrayList<>();
    for (BenchmarkPoint point : alike) {
      points.add(
          new Past.Point(point.run().started(), point.run().revision().text(), point.nanos()));
    }
    List<Past.Step> steps = new ArrayList<>();
    for (Move move : Moves.of(alike, statistics)) {
      AcceptedChange change = HistoryOfCases.accepted(move, all, accepted);
      steps.add(
          new Past.Step(
              alike.indexOf(move.first()),
              move.before(),
              move.after(),
              move.recent(),
              change == null ? "" : change.reason()));
    }
    return new Past.Line(points, steps);
  }
}
