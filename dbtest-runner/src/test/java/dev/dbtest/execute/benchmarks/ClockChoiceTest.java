package dev.dbtest.execute.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.benchmarks.ClockChoice.Evidence;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Mode;
import dev.dbtest.model.ScoreClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which clock real bodies get, by what their pilots recorded on a machine that others kept busy.
 */
class ClockChoiceTest {

  private static final Path RECORDED = Path.of("src/test/resources/fixtures/busy-pilots.txt");

  @ParameterizedTest
  @ValueSource(strings = {"arithmetic", "logarithms", "text", "free-lock"})
  void isDisturbedIfItNeverWaitsAndOthersHaveItsProcessor(String body) throws IOException {
    assertThat(of(body)).isEqualTo(Evidence.DISTURBED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sleep",
        "rare-sleep",
        "park",
        "other-thread",
        "parallel-stream",
        "unawaited-task",
        "read-file",
        "write-to-disk",
        "garbage-collected"
      })
  void isUnfitIfItWaitsOrHasHelp(String body) throws IOException {
    assertThat(of(body)).isEqualTo(Evidence.UNFIT);
  }

  @Test
  void isCalmIfItHadItsProcessorAllTheTime() {
    assertThat(ClockChoice.of(Pilots.of(100, 99, 0), Pilots.SETTINGS)).isEqualTo(Evidence.CALM);
  }

  @Test
  void isUnfitWhereSetUpTakesAPartOfTheRound() throws IOException {
    Map<String, List<Double>> body = recorded("arithmetic");
    List<Double> longer = new ArrayList<>();
    body.getOrDefault("wall", List.of()).forEach(wall -> longer.add(wall * 0.9));
    body.put("wall", longer);

    assertThat(ClockChoice.of(Pilots.fork(body), Pilots.SETTINGS)).isEqualTo(Evidence.UNFIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cpu", "queued", "others", "waits", "switches", "whole"})
  void isUnfitIfSomethingIsNotKnown(String missing) throws IOException {
    Map<String, List<Double>> body = recorded("arithmetic");
    body.remove(missing);

    assertThat(ClockChoice.of(Pilots.fork(body), Pilots.SETTINGS)).isEqualTo(Evidence.UNFIT);
  }

  @Test
  void isUnfitWithoutAPilotWithSeveralThreadsAndForSingleOperations() throws IOException {
    Fork pilot = Pilots.fork(recorded("arithmetic"));

    assertThat(ClockChoice.of(null, Pilots.SETTINGS)).isEqualTo(Evidence.UNFIT);
    assertThat(ClockChoice.of(pilot, settings(Mode.AVERAGE_TIME, 2))).isEqualTo(Evidence.UNFIT);
    assertThat(ClockChoice.of(pilot, settings(Mode.SAMPLE_TIME, 1))).isEqualTo(Evidence.UNFIT);
  }

  @Test
  void isCpuTimeOnlyIfItWillDoForAllAndOneIsDisturbed() {
    assertThat(ClockChoice.of(List.of(Evidence.CALM, Evidence.DISTURBED)))
        .isEqualTo(ScoreClock.CPU);
    assertThat(ClockChoice.of(List.of(Evidence.CALM, Evidence.CALM))).isEqualTo(ScoreClock.WALL);
    assertThat(ClockChoice.of(List.of(Evidence.DISTURBED, Evidence.UNFIT)))
        .isEqualTo(ScoreClock.WALL);
    assertThat(ClockChoice.of(List.of())).isEqualTo(ScoreClock.WALL);
  }

  @Test
  void neverRestsOnlyOnHowOftenAThreadWaits() {
    // Two waits of 20 ms in ten rounds are too few to be counted, and too long to be overlooked.
    assertThat(ClockChoice.of(Pilots.of(100, 45, 40), Pilots.SETTINGS)).isEqualTo(Evidence.UNFIT);
  }

  private static Evidence of(String body) throws IOException {
    return ClockChoice.of(Pilots.fork(recorded(body)), Pilots.SETTINGS);
  }

  private static BenchmarkSettings settings(Mode mode, int threads) {
    return new BenchmarkSettings(
        mode, threads, 0, Duration.ZERO, 30, Duration.ofMillis(100), "", List.of(), List.of("gc"));
  }

  private static Map<String, List<Double>> recorded(String body) throws IOException {
    return recorded().getOrDefault(body, new LinkedHashMap<>());
  }

  private static Map<String, Map<String, List<Double>>> recorded() throws IOException {
    Map<String, Map<String, List<Double>>> bodies = new LinkedHashMap<>();
    Map<String, List<Double>> body = new LinkedHashMap<>();
    for (String line : Files.readAllLines(RECORDED)) {
      String[] words = line.split(" ", -1);
      if (words.length == 1 && !line.isBlank()) {
        body = new LinkedHashMap<>();
        bodies.put(line, body);
      } else if (!line.startsWith("#") && !line.isBlank()) {
        List<Double> values = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
          values.add(Double.valueOf(words[i]));
        }
        body.put(words[0], values);
      }
    }
    return bodies;
  }
}
