package dev.dbtest.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.RandomRuns;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.store.RunReader;
import dev.dbtest.store.UnreadableRunException;
import dev.dbtest.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  @Test
  void holdsTheWholeRun() throws Exception {
    Golden.assertThatText(json(everything()), "json/everything.json");
  }

  @Test
  void holdsWhatBecameOfGates() throws Exception {
    String json = json(SampleRuns.run(List.of(), SampleRuns.gated()));

    Golden.assertThatText(
        json.substring(json.indexOf("  \"gates\""), json.indexOf("  \"tests\"")), "json/gates.txt");
  }

  @Test
  void givesBackTheRunItWasMadeFrom() throws Exception {
    for (int seed = 0; seed < 300; seed++) {
      RunResult run = new RandomRuns(seed).run();

      assertThat(read(json(run))).as("seed %s", seed).isEqualTo(run);
    }
  }

  @Test
  void givesTheSameBytesAfterReading() throws Exception {
    for (int seed = 0; seed < 50; seed++) {
      String json = json(new RandomRuns(seed).run());

      assertThat(json(read(json))).as("seed %s", seed).isEqualTo(json);
    }
  }

  @Test
  void hasNullForScoresThatJsonCannotHold() throws Exception {
    RunResult run =
        SampleRuns.run(
            List.of(),
            List.of(SampleBenchmark.of("A", "b").mean(Double.POSITIVE_INFINITY).build()));

    assertThat(json(run)).contains("\"scores\": [null, null, null, null, null]");
    assertThat(read(json(run)).benchmarks().get(0).forks().get(0).rounds().get(0).score()).isNaN();
  }

  @Test
  void isTheSameUnderAnyLocaleAndTimeZone() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      assertThat(json(everything())).isEqualTo(Golden.read("json/everything.json"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static RunResult everything() {
    List<BenchmarkResult> all = new ArrayList<>(SampleRuns.comparison());
    all.addAll(SampleRuns.troubledBenchmarks());
    return SampleRuns.run(SampleRuns.tests(), all, SampleRuns.problems());
  }

  private static String json(RunResult run) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(SampleRuns.summary(run), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static RunResult read(String json) throws UnreadableRunException, IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return RunReader.read(new ByteArrayInputStream(bytes), "run.json");
  }
}
