package dev.dbtest.store.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.dbtest.model.BatchSize;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Round;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.report.json.JmhJsonReport;
import dev.dbtest.store.RunReader;
import dev.dbtest.store.UnreadableRunException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JmhResultReaderTest {

  private static final Path WRITTEN_BY_JMH = Path.of("src/test/resources/fixtures/jmh-1.37.json");

  @Test
  void readsEveryForkAndRoundOfAFileThatJmhWrote() throws Exception {
    RunResult run = RunReader.read(WRITTEN_BY_JMH);

    assertThat(run.benchmarks())
        .extracting(result -> result.id().text())
        .startsWith(
            "dev.dbtest.benchmarks.bytes.HashGroup#crc32[size=64,mode=thrpt]",
            "dev.dbtest.benchmarks.bytes.HashGroup#crc32[size=1024,mode=thrpt]",
            "dev.dbtest.benchmarks.bytes.HashGroup#crc32[size=64,mode=avgt]")
        .hasSize(6);
    assertThat(run.benchmarks())
        .allSatisfy(
            result -> {
              assertThat(result.forks()).hasSize(2);
              assertThat(result.forks()).extracting(Fork::block).containsExactly(1, 2);
            });
    assertThat(scores(run.benchmarks().get(0)))
        .containsExactly(
            35.6263250547841 * 1e6,
            42.91053773719951 * 1e6,
            41.87041852453053 * 1e6,
            66.30797718812617 * 1e6);
  }

  @Test
  void readsHowItWasMeasured() throws Exception {
    BenchmarkResult result = RunReader.read(WRITTEN_BY_JMH).benchmarks().get(2);

    assertThat(result.settings().mode()).isEqualTo(Mode.AVERAGE_TIME);
    assertThat(result.settings().threads()).isEqualTo(1);
    assertThat(result.settings().warmupRounds()).isEqualTo(1);
    assertThat(result.settings().rounds()).isEqualTo(2);
    assertThat(result.settings().roundTime()).isEqualTo(Duration.ofMillis(20));
    assertThat(result.settings().jvmArgs()).containsExactly("-Xmx64m");
    assertThat(result.settings().jvm()).isEqualTo("/opt/jdk-17/bin/java");
  }

  @Test
  void readsWhatProfilersMeasured() throws Exception {
    Fork fork = RunReader.read(WRITTEN_BY_JMH).benchmarks().get(0).forks().get(0);

    assertThat(fork.metric(Metric.ALLOCATION).orElseThrow().values())
        .containsExactly(0.015008525953429427, 0.005160289712387108);
  }

  @Test
  void readsWhichJdkItWas() throws Exception {
    assertThat(RunReader.read(WRITTEN_BY_JMH).environment().facts())
        .isEqualTo(
            Map.of(
                "jmh", "1.37",
                "jdk", "17.0.15",
                "vm", "OpenJDK 64-Bit Server VM 17.0.15+6-Debian-1deb12u1"));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void readsBackWhatIsWrittenForJmh(Mode mode) throws Exception {
    BenchmarkResult written =
        SampleBenchmark.of("com.acme.Parse", "tree")
            .with("size", "1024")
            .mode(mode)
            .threads(2)
            .allocates(48)
            .build();

    BenchmarkResult read = read(json(written)).benchmarks().get(0);

    assertThat(read.id()).isEqualTo(written.id());
    assertThat(read.settings().mode()).isEqualTo(mode);
    assertThat(scores(read)).isEqualTo(scores(written));
    assertThat(read.forks())
        .allSatisfy(
            fork -> assertThat(fork.metric(Metric.ALLOCATION).orElseThrow().mean()).isEqualTo(48));
  }

  @Test
  void keepsBatchSizes() throws Exception {
    BatchSize size = new BatchSize(3, 7);
    String json =
        json(
            SampleBenchmark.of("com.acme.Parse", "tree")
                .mode(Mode.SINGLE_SHOT)
                .batches(size)
                .build());

    assertThat(json).contains("\"warmupBatchSize\": 3", "\"measurementBatchSize\": 7");
    assertThat(read(json).benchmarks().get(0).settings().batchSize()).isEqualTo(size);
  }

  @Test
  void aFileWithoutBatchSizesIsOfSingleCalls() throws Exception {
    assertThat(
            read(benchmark("a.B.c", "avgt", "", "ns/op", "\"rawData\": [[2.0]]"))
                .benchmarks()
                .get(0)
                .settings()
                .batchSize())
        .isEqualTo(BatchSize.ONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.B.Dol$lar.t", "a.B.End$.t", "a.B.$Dol._U.t_t", "a.C$D.top"})
  void writesTheNameThatWasRead(String name) throws Exception {
    BenchmarkResult read =
        read(benchmark(name, "avgt", "", "ns/op", "\"rawData\": [[2.0]]")).benchmarks().get(0);

    assertThat(json(read)).contains("\"benchmark\": \"" + name + "\"");
  }

  @ParameterizedTest
  @EnumSource(Metric.Aggregation.class)
  void tellsFromTheScoreWhatItIsOfTheValues(Metric.Aggregation aggregation) throws Exception {
    Metric metric = new Metric("seen", "#", List.of(1.0, 2.0, 4.0), aggregation);
    BenchmarkResult written =
        SampleBenchmark.of("com.acme.Parse", "tree").forks(1).metric(metric).build();

    BenchmarkResult read = read(json(written)).benchmarks().get(0);

    assertThat(read.forks().get(0).metric("seen")).contains(metric);
  }

  @ParameterizedTest
  @CsvSource({
    "avgt, ns/op, 1",
    "avgt, us/op, 1e3",
    "avgt, ms/op, 1e6",
    "ss, s/op, 1e9",
    "ss, min/op, 6e10",
    "ss, hr/op, 3.6e12",
    "ss, day/op, 8.64e13",
    "thrpt, ops/s, 1",
    "thrpt, ops/ms, 1e3",
    "thrpt, ops/ns, 1e9",
    "thrpt, ops/min, 0.0166666666666667"
  })
  void bringsScoresToNanosecondsOrToOperationsPerSecond(String mode, String unit, double factor)
      throws Exception {
    RunResult run = read(benchmark("a.B.c", mode, "", unit, "\"rawData\": [[2.0]]"));

    assertThat(scores(run.benchmarks().get(0)).get(0))
        .isCloseTo(2 * factor, within(1e-12 * factor));
  }

  @Test
  void makesRoundsAndPercentilesOfASampledHistogram() throws Exception {
    String histogram = "\"rawDataHistogram\": [[[[1.0, 98], [2.0, 1]], [[1.0, 98], [102.0, 2]]]]";

    Fork fork =
        read(benchmark("a.B.c", "sample", "", "us/op", histogram))
            .benchmarks()
            .get(0)
            .forks()
            .get(0);

    assertThat(fork.rounds())
        .containsExactly(
            new Round(1000 * (98 + 2) / 99.0, 99), new Round(1000 * (98 + 204) / 100.0, 100));
    // As JMH does, at (n + 1)p of 199 samples: the 198th is the first of the two slow ones.
    assertThat(fork.percentiles())
        .extracting(Fork.Percentile::rank, percentile -> Math.rint(percentile.nanos()))
        .contains(
            tuple(0.0, 1_000.0),
            tuple(50.0, 1_000.0),
            tuple(99.0, 102_000.0),
            tuple(100.0, 102_000.0));
  }

  @Test
  void interpolatesBetweenNeighbouringSamples() throws Exception {
    String histogram = "\"rawDataHistogram\": [[[[10.0, 1], [20.0, 1], [30.0, 1]]]]";

    Fork fork =
        read(benchmark("a.B.c", "sample", "", "ns/op", histogram))
            .benchmarks()
            .get(0)
            .forks()
            .get(0);

    assertThat(fork.percentiles()).extracting(Fork.Percentile::nanos).startsWith(10.0, 20.0, 30.0);
  }

  @Test
  void interpolatesWhereAPercentileLiesBetweenTwoSamples() throws Exception {
    String histogram = "\"rawDataHistogram\": [[[[10.0, 1], [20.0, 1]]]]";

    // The 50th of two samples is at 1.5, half way.
    assertThat(
            read(benchmark("a.B.c", "sample", "", "ns/op", histogram))
                .benchmarks()
                .get(0)
                .forks()
                .get(0)
                .percentiles()
                .get(1))
        .isEqualTo(new Fork.Percentile(50, 15));
  }

  @Test
  void givesEachForkThePercentilesOfAllWhereNoSamplesWereKept() throws Exception {
    BenchmarkResult written =
        SampleBenchmark.of("com.acme.Parse", "tree").mode(Mode.SAMPLE_TIME).variation(0).build();

    assertThat(read(json(written)).benchmarks().get(0).forks())
        .allSatisfy(
            fork ->
                assertThat(fork.percentiles())
                    .extracting(Fork.Percentile::rank, percentile -> Math.rint(percentile.nanos()))
                    .containsExactly(tuple(50.0, 90.0), tuple(95.0, 200.0), tuple(99.0, 500.0)));
  }

  @Test
  void countsForksFromOneAndLeavesOutThoseWithoutRounds() throws Exception {
    RunResult run =
        read(benchmark("a.B.c", "avgt", "", "ns/op", "\"rawData\": [[1.0], [], [3.0]]"));

    assertThat(run.benchmarks().get(0).forks())
        .extracting(Fork::block, Fork::position, fork -> fork.rounds().get(0).score())
        .containsExactly(tuple(1, 1, 1.0), tuple(3, 3, 3.0));
  }

  @Test
  void takesOutTheLineBreaksThatJmhPutsIntoParameters() throws Exception {
    String parameters = "\"params\": {\"text\": \"a,\n            b,\n            c\"},";

    assertThat(
            read(benchmark("a.B.c", "avgt", parameters, "ns/op", "\"rawData\": [[2.0]]"))
                .benchmarks()
                .get(0)
                .id())
        .isEqualTo(CaseId.of("a.B", "c").withRow(ParameterRow.ofValues(Map.of("text", "a,b,c"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\r\n  b",
        "a,\n    b",
        "\n",
        "tab\there",
        "say \"hi\"",
        "back\\slash",
        "bell\u0007",
        "{[1, 2]}",
        "two\u2028lines",
        ""
      })
  void readsBackParametersWithLineBreaksAndOtherSpecialCharacters(String value) throws Exception {
    BenchmarkResult written =
        SampleBenchmark.of("com.acme.Parse", "tree").with("text", value).build();

    assertThat(read(json(written)).benchmarks().get(0).id()).isEqualTo(written.id());
  }

  @Test
  void refusesAFileThatHoldsABenchmarkTwice() {
    String one = inner(benchmark("a.B.c", "avgt", "", "ns/op", "\"rawData\": [[1.0]]").strip());
    String other = inner(benchmark("a.B.c", "thrpt", "", "ops/s", "\"rawData\": [[1.0]]").strip());

    assertThatThrownBy(() -> read("[" + one + "," + other + "," + one + "]"))
        .isInstanceOf(UnreadableRunException.class)
        .hasMessageStartingWith(
            "run.json holds a.B#c[mode=avgt] (avgt) twice, and nobody can tell");
  }

  @Test
  void namesInOneLineWhatAFileHoldsTwice() {
    String parameters = "\"params\": {\"text\": \"two\\nlines\"},";
    String one =
        inner(benchmark("a.B.c", "avgt", parameters, "ns/op", "\"rawData\": [[1.0]]").strip());

    assertThatThrownBy(() -> read("[" + one + "," + one + "]"))
        .hasMessageContaining("two\\nlines")
        .hasMessageNotContaining("\n");
  }

  @Test
  void keepsNumbersThatJsonDoesNotHave() throws Exception {
    RunResult run =
        read(
            benchmark(
                "a.B.c", "avgt", "", "ns/op", "\"rawData\": [[\"NaN\", \"+INF\", \"-INF\"]]"));

    assertThat(scores(run.benchmarks().get(0)))
        .containsExactly(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"NaN\"", "\"+INF\"", "0", "-5", "1e400"})
  void warnsOfRoundsThatLeaveAForkWithoutAMean(String round) throws Exception {
    RunResult run =
        read(
            benchmark(
                "a.B.c", "avgt", "", "ns/op", "\"rawData\": [[1.0], [2.0, %s]]".formatted(round)));

    assertThat(run.problems())
        .extracting(Problem::text)
        .singleElement(STRING)
        .startsWith(
            "a.B#c: some rounds are NaN, infinite or not above 0, so their forks have no mean");
  }

  @Test
  void warnsOfScoresWithoutRawData() throws Exception {
    RunResult run = read(benchmark("a.B.c", "avgt", "", "ns/op", "\"rawData\": []"));

    assertThat(run.benchmarks().get(0).forks()).isEmpty();
    assertThat(run.problems()).hasSize(1);
    assertThat(run.problems().get(0).severity()).isEqualTo(Problem.Severity.WARNING);
    assertThat(run.problems().get(0).text()).startsWith("a.B#c: there is no raw data");
  }

  @Test
  void countsBenchmarksWithoutRawData() throws Exception {
    String bare = benchmark("a.B.c", "avgt", "", "ns/op", "\"rawData\": []").strip();
    String other = benchmark("a.B.d", "avgt", "", "ns/op", "\"rawData\": []").strip();
    String measured = benchmark("a.B.e", "avgt", "", "ns/op", "\"rawData\": [[1.0]]").strip();
    String all = String.join(",", inner(bare), inner(other), inner(measured));

    assertThat(read("[" + all + "]").problems())
        .extracting(Problem::subject)
        .containsExactly("a.B#c and 1 more");
  }

  @ParameterizedTest
  @CsvSource({"10 fortnights", "ten s", "10s", "''"})
  void saysWhichTimeItDoesNotKnow(String time) {
    String json =
        benchmark("a.B.c", "avgt", "", "ns/op", "\"rawData\": [[1.0]]")
            .replace("\"warmupTime\": \"10 s\"", "\"warmupTime\": \"" + time + "\"");

    assertThatThrownBy(() -> read(json))
        .isInstanceOf(UnreadableRunException.class)
        .hasMessageContaining("[0].warmupTime is \"" + time + "\", which is not known");
  }

  @Test
  void readsFilesOfOldVersionsThatTellLess() throws Exception {
    String old =
        """
        [{"benchmark": "a.B.c", "mode": "avgt", "threads": 1, "forks": 1,
          "warmupIterations": 1, "warmupTime": "1 min", "measurementIterations": 1, "measurementTime": "2 hr",
          "primaryMetric": {"scoreUnit": "ns/op", "rawData": [[5.0]]},
          "secondaryMetrics": {"·gc.alloc.rate.norm": {"scoreUnit": "B/op", "rawData": [[16.0]]}}}]
        """;

    RunResult run = read(old);

    BenchmarkResult result = run.benchmarks().get(0);
    assertThat(run.environment().facts()).isEmpty();
    assertThat(result.settings().warmupTime()).isEqualTo(Duration.ofMinutes(1));
    assertThat(result.settings().roundTime()).isEqualTo(Duration.ofHours(2));
    assertThat(result.forks().get(0).metric(Metric.ALLOCATION)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "[7]; [0] is \"7\", not an object",
        "[{}]; [0].benchmark is missing, not a string",
        "[{\"benchmark\": \"c\", \"mode\": \"avgt\"}]; [0].benchmark is \"c\", which is not known",
        "[{\"benchmark\": \"a.c\", \"mode\": \"x\"}]; [0].mode is \"x\", which is not known",
      })
  void saysWhatIsNoBenchmark(String json, String reason) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(UnreadableRunException.class)
        .hasMessageContaining("run.json is not a run of dbtest or JMH: " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "furlongs/op; \"rawData\": [[1]]; [0].primaryMetric.scoreUnit is \"furlongs/op\"",
        "ops/s; \"rawData\": [[1]]; primaryMetric has the unit \"ops/s\", which no score of the mode avgt has",
        "ns/op; \"rawData\": [7]; [0].primaryMetric.raw data is \"7\"",
        "ns/op; \"rawData\": [[\"x\"]]; [0].primaryMetric.raw data is \"x\"",
        "ns/op; \"rawDataHistogram\": [[[[1]]]]; [0].primaryMetric.rawDataHistogram is \"[1]\"",
      })
  void saysWhatIsNoRawData(String unit, String rawData, String reason) {
    assertThatThrownBy(() -> read(benchmark("a.B.c", "avgt", "", unit, rawData)))
        .isInstanceOf(UnreadableRunException.class)
        .hasMessageContaining(reason);
  }

  private static String inner(String list) {
    return list.substring(1, list.length() - 1);
  }

  private static List<Double> scores(BenchmarkResult result) {
    List<Double> scores = new ArrayList<>();
    result.forks().forEach(fork -> fork.rounds().forEach(round -> scores.add(round.score())));
    return scores;
  }

  private static String benchmark(
      String name, String mode, String parameters, String unit, String rawData) {
    return """
        [{"benchmark": "%s", "mode": "%s", "threads": 1, "forks": 1,
          "warmupIterations": 1, "warmupTime": "10 s", "measurementIterations": 1, "measurementTime": "10 s",
          %s
          "primaryMetric": {"scorePercentiles": {}, "scoreUnit": "%s", %s}, "secondaryMetrics": {}}]
        """
        .formatted(name, mode, parameters, unit, rawData);
  }

  private static String json(BenchmarkResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JmhJsonReport().write(SampleRuns.summary(SampleRuns.run(List.of(), List.of(result))), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static RunResult read(String json) throws UnreadableRunException, IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return RunReader.read(new ByteArrayInputStream(bytes), "run.json");
  }
}
