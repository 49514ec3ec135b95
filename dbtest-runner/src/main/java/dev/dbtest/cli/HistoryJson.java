package dev.dbtest.cli;

import dev.dbtest.archive.ArchivedBenchmark;
import dev.dbtest.archive.ArchivedRun;
import dev.dbtest.archive.BenchmarkPoint;
import dev.dbtest.archive.CaseSeries;
import dev.dbtest.archive.Move;
import dev.dbtest.archive.Moves;
import dev.dbtest.archive.RunFacts;
import dev.dbtest.archive.StoredRunFile;
import dev.dbtest.archive.TestPoint;
import dev.dbtest.archive.Totals;
import dev.dbtest.json.JsonOut;
import dev.dbtest.model.Status;
import dev.dbtest.stats.Statistics;
import dev.dbtest.waiver.Accepted;
import dev.dbtest.waiver.AcceptedChange;
import dev.dbtest.waiver.Quarantine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Stored runs, for machines. */
final class HistoryJson {

  private static final long NANOS_PER_MICRO = 1_000;

  private final JsonOut json;

  private HistoryJson(JsonOut json) {
    this.json = json;
  }

  /** Runs, the latest first. */
  static String runs(List<StoredRunFile> runs) throws IOException {
    return document(it -> it.json.array("runs", runs, run -> it.object(run, false)));
  }

  /** Runs with all of their cases. */
  static String runsWithCases(List<StoredRunFile> runs) throws IOException {
    return document(it -> it.json.array("runs", runs, run -> it.object(run, true)));
  }

  /** Flaky tests. */
  static String flaky(List<FlakyTest> tests) throws IOException {
    return document(
        it ->
            it.json.array(
                "flaky",
                tests,
                test ->
                    it.json.object(
                        () -> {
                          it.json.text("case", test.name());
                          it.json.integer("runs", (long) test.runs());
                          it.json.integer("passedOnRetry", (long) test.retried());
                          it.json.integer("commitsWithBothEnds", (long) test.changing());
                          it.json.instant("last", test.last().started());
                        })));
  }

  /** Slow tests. */
  static String slow(List<SlowTest> tests) throws IOException {
    return document(
        it ->
            it.json.array(
                "slowest",
                tests,
                test ->
                    it.json.object(
                        () -> {
                          it.json.text("case", test.name());
                          it.json.integer("runs", (long) test.micros().size());
                          it.json.number("medianMicros", test.median());
                        })));
  }

  /** Tests in quarantine. */
  static String quarantine(Quarantine quarantine) throws IOException {
    return document(
        it ->
            it.json.array(
                "quarantine",
                quarantine.entries(),
                entry ->
                    it.json.object(
                        () -> {
                          it.json.text("test", entry.test());
                          it.json.text("reason", entry.reason());
                          it.json.text("until", entry.until().toString());
                          it.json.flag("over", entry.isOver(quarantine.day()));
                        })));
  }

  /** Accepted changes. */
  static String accepted(Accepted accepted) throws IOException {
    return document(
        it ->
            it.json.array(
                "accepted",
                accepted.changes(),
                change ->
                    it.json.object(
                        () -> {
                          it.json.text("case", change.name());
                          it.json.instant("at", change.at());
                          it.json.number("ratio", (Double) change.ratio());
                          it.json.text("reason", change.reason());
                        })));
  }

  /** Cases over time. */
  static String cases(HistoryOfCases history, Accepted accepted) throws IOException {
    return document(
        it -> {
          it.json.array("tests", history.tests(), it::test);
          it.json.array("benchmarks", history.benchmarks(), each -> it.benchmark(each, accepted));
        });
  }

  private interface Content {
    void write(HistoryJson to) throws IOException;
  }

  private static String document(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonOut json = new JsonOut(bytes);
    json.object(() -> content.write(new HistoryJson(json)));
    json.finish();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void object(StoredRunFile file, boolean cases) throws IOException {
    json.object(
        () -> {
          facts(file.run().facts());
          json.text("file", file.file().getFileName().toString());
          if (cases) {
            casesOf(file.run());
          }
        });
  }

  private void facts(RunFacts run) throws IOException {
    json.text("runId", run.runId());
    json.instant("started", run.started());
    json.nanos("durationNanos", run.duration());
    json.text("ran", run.ran());
    json.text("command", run.command());
    json.text("version", run.version());
    json.flag("interrupted", run.interrupted());
    json.text("commit", run.revision().commit());
    json.text("branch", run.revision().branch());
    json.flag("dirty", run.revision().dirty());
    json.text("machine", run.machine());
    json.text("jdk", run.jdk());
    json.texts("environment", run.environment().facts());
    totals("tests", run.tests());
    totals("benchmarks", run.benchmarks());
    if (run.quarantined() > 0) {
      json.integer("quarantined", (long) run.quarantined());
    }
  }

  private void totals(String name, Totals totals) throws IOException {
    json.object(
        name,
        () -> {
          for (Map.Entry<Status, Integer> entry : totals.byStatus().entrySet()) {
            json.integer(entry.getKey().name(), (long) entry.getValue());
          }
        });
  }

  private void casesOf(ArchivedRun run) throws IOException {
    List<Integer> places = IntStream.range(0, run.tests().size()).boxed().toList();
    json.array(
        "testCases",
        places,
        place ->
            json.object(
                () -> {
                  json.text("case", run.tests().cases().get(place).id().identity());
                  json.text("status", run.tests().status(place).name());
                  json.integer("attempts", (long) run.tests().attempts(place));
                  json.integer("durationNanos", run.tests().micros(place) * NANOS_PER_MICRO);
                }));
    json.array(
        "benchmarkCases",
        run.benchmarks().all(),
        benchmark ->
            json.object(
                () -> {
                  json.text("case", benchmark.shape().id().text());
                  measured(benchmark);
                }));
  }

  private void measured(ArchivedBenchmark benchmark) throws IOException {
    json.text("mode", benchmark.shape().settings().mode().shortName());
    json.texts("parameters", benchmark.shape().id().row().values());
    json.text("status", benchmark.status().name());
    json.numbers("forkNanos", benchmark.times());
    json.numbers("forkBytes", benchmark.bytes());
  }

  private void test(CaseSeries<TestPoint> test) throws IOException {
    json.object(
        () -> {
          json.text("case", test.name());
          json.array(
              "points",
              test.points(),
              point ->
                  json.object(
                      () -> {
                        place(point.run());
                        json.text("status", point.status().name());
                        json.integer("attempts", (long) point.attempts());
                        json.nanos(
                            "durationNanos", Duration.ofNanos(point.micros() * NANOS_PER_MICRO));
                      }));
        });
  }

  private void benchmark(CaseSeries<BenchmarkPoint> benchmark, Accepted accepted)
      throws IOException {
    List<Move> moves = Moves.of(benchmark.points(), new Statistics());
    json.object(
        () -> {
          json.text("case", benchmark.name());
          json.array(
              "points",
              benchmark.points(),
              point ->
                  json.object(
                      () -> {
                        place(point.run());
                        measured(point.benchmark());
                      }));
          json.array(
              "moves",
              moves,
              move -> move(move, HistoryOfCases.accepted(move, benchmark, accepted)));
        });
  }

  private void move(Move move, @Nullable AcceptedChange change) throws IOException {
    json.object(
        () -> {
          json.text("fromRun", move.last().run().runId());
          json.text("fromCommit", move.last().run().revision().commit());
          json.text("toRun", move.first().run().runId());
          json.text("toCommit", move.first().run().revision().commit());
          json.number("beforeNanos", move.before());
          json.number("afterNanos", move.after());
          json.number("ratio", move.ratio());
          json.flag("recent", move.recent());
          if (change != null) {
            json.text("accepted", change.reason());
          }
        });
  }

  private void place(RunFacts run) throws IOException {
    json.text("runId", run.runId());
    json.instant("started", run.started());
    json.text("commit", run.revision().commit());
    json.text("branch", run.revision().branch());
    json.text("machine", run.machine());
    json.text("jdk", run.jdk());
  }
}
