package dev.dbtest.report;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.BatchSize;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkResult.Confirmation;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Comparison;
import dev.dbtest.model.Failure.Frame;
import dev.dbtest.model.Failure.Phase;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Fork.Percentile;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Problem.Severity;
import dev.dbtest.model.Round;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestResult;
import dev.dbtest.model.WarmupWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes runs in which every field may hold anything that its type allows, hostile text above all.
 */
public final class RandomRuns {
  private static final CaseKind[] TEST_KINDS = {CaseKind.UNIT, CaseKind.INTEGRATION, CaseKind.UNIT};

  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          " ",
          "\n",
          "\r\n",
          "\t",
          "\u0000",
          "\u001b[31m",
          "\u202e",
          "\u200b",
          "\ud83d",
          "\ude00",
          "\ud83d\ude00",
          "|",
          "`",
          "```",
          "<script>",
          "</details>",
          "&",
          "\"",
          "\\",
          "表",
          "ß",
          "%s",
          "]]>",
          "@someone",
          "#12",
          "*",
          "_",
          "$x$",
          "com.acme.A#b[1]");

  private final Random random;

  public RandomRuns(long seed) {
    random = new Random(seed);
  }

  public RunResult run() {
    return new RunResult(
        text(),
        text(),
        text(),
        random.nextLong(),
        instant(),
        duration(),
        random.nextBoolean(),
        new Environment(texts()),
        list(this::problem),
        list(this::test),
        list(this::benchmark));
  }

  private Problem problem() {
    return new Problem(oneOf(Severity.values()), text(), text(), text());
  }

  private TestResult test() {
    CaseId id = id();
    CaseKind kind = oneOf(TEST_KINDS);
    String name = text();
    Tags tags = Tags.of("t" + random.nextInt(3), "ü");
    Outcome outcome = outcome();
    List<Attempt> attempts = list(() -> new Attempt(random.nextInt(), outcome(), duration()));
    Instant started = instant();
    return new TestResult(
        id,
        kind,
        name,
        tags,
        outcome,
        attempts,
        started,
        started.plusSeconds(7),
        duration(),
        new CapturedOutput(text(), text(), random.nextLong()),
        new CaseMetrics(random.nextInt(), random.nextLong(), list(this::text)));
  }

  private BenchmarkResult benchmark() {
    int forks = 1 + random.nextInt(9);
    return new BenchmarkResult(
        id(),
        text(),
        Tags.NONE,
        random.nextBoolean(),
        settings(),
        new Limits(numberOrNull(), numberOrNull(), numberOrNull()),
        outcome(),
        Stream.generate(this::fork).limit(forks).toList(),
        new ForkPlan(forks, forks + random.nextInt(2)),
        random.nextBoolean() ? id() : null,
        random.nextBoolean() ? new Confirmation(settings(), list(this::fork)) : null,
        text());
  }

  private BenchmarkSettings settings() {
    return new BenchmarkSettings(
        oneOf(Mode.values()),
        1 + random.nextInt(9),
        random.nextInt(9),
        duration(),
        1 + random.nextInt(9),
        duration(),
        text(),
        list(this::text),
        list(this::text),
        oneOf(WarmupWindow.values()),
        ScoreClock.WALL,
        new BatchSize(1 + random.nextInt(9), 1 + random.nextInt(9)));
  }

  private Fork fork() {
    return new Fork(
        random.nextInt(),
        random.nextInt(),
        instant(),
        duration(),
        list(this::round),
        Stream.generate(this::round).limit(1 + random.nextInt(5)).toList(),
        list(
            () ->
                new Metric(
                    text(),
                    text(),
                    List.of(number(), number()),
                    oneOf(Metric.Aggregation.values()))),
        list(() -> new Percentile(random.nextDouble() * 100, number())));
  }

  private Round round() {
    return new Round(number(), random.nextInt(1_000));
  }

  private CaseId id() {
    ParameterRow row =
        switch (random.nextInt(3)) {
          case 0 -> ParameterRow.NONE;
          case 1 -> {
            int number = 1 + random.nextInt(99);
            String name = text();
            yield ParameterRow.ofNumber(number, name, name);
          }
          default -> ParameterRow.ofValues(Map.of("p" + random.nextInt(3), text()));
        };
    return CaseId.of("com.acme." + text(), text()).withRow(row);
  }

  private Outcome outcome() {
    return switch (random.nextInt(6)) {
      case 0 -> new Outcome.Passed();
      case 1 -> new Outcome.Failed(failure());
      case 2 -> new Outcome.Errored(failure());
      case 3 -> new Outcome.Flaky(failure());
      case 4 -> new Outcome.Skipped(text());
      default -> new Outcome.NotRun(text());
    };
  }

  private Failure failure() {
    return new Failure(
        oneOf(Phase.values()),
        text(),
        text(),
        random.nextBoolean() ? new Comparison(text(), text()) : null,
        list(
            () ->
                new Frame(
                    text(),
                    text(),
                    textOrNull(),
                    random.nextInt(),
                    random.nextBoolean(),
                    textOrNull())),
        text(),
        text());
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("cpu", text());
    texts.put("key " + random.nextInt(), text());
    return texts;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private @Nullable String textOrNull() {
    return random.nextBoolean() ? text() : null;
  }

  private double number() {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> -random.nextDouble();
      case 2 -> Double.MAX_VALUE;
      case 3 -> Double.MIN_VALUE;
      default -> random.nextDouble() * Math.pow(10, random.nextInt(20));
    };
  }

  private @Nullable Double numberOrNull() {
    return random.nextBoolean() ? (Double) number() : null;
  }

  private Instant instant() {
    return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
  }

  private Duration duration() {
    return Duration.ofNanos(Math.abs(random.nextLong() / 2));
  }

  private <T> List<T> list(Supplier<T> element) {
    return Stream.generate(element).limit(random.nextInt(3)).toList();
  }

  private <T> T oneOf(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
