package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How comparisons must change, or not, when their input changes in a known way. */
class ComparisonMetamorphicTest {
  private final Statistics statistics = new Statistics();

  /** Comparisons of all verdicts: ratios from 0.9 to 1.1, narrow and wide. */
  record Input(long seed, double logRatio, double noise, int blocks) {
    double[] baseline() {
      return fill(i -> 3);
    }

    double[] variant() {
      return fill(i -> 3 + logRatio);
    }

    private double[] fill(IntToDoubleFunction level) {
      Random random = new Random(seed + (level.applyAsDouble(0) == 3 ? 0 : 1));
      double[] values = new double[blocks];
      Arrays.setAll(values, i -> level.applyAsDouble(i) + noise * random.nextGaussian());
      return values;
    }
  }

  static Stream<Input> inputs() {
    return Stream.of(
        new Input(1, 0.1, 0.01, 6),
        new Input(2, -0.1, 0.01, 9),
        new Input(3, 0.001, 0.005, 20),
        new Input(4, 0.02, 0.05, 12),
        new Input(5, -0.03, 0.02, 16),
        new Input(6, 0.01, 0.2, 4));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void swappingTheSidesInvertsRatioAndVerdict(Input input) {
    Comparison there = compare(input.baseline(), input.variant());
    Comparison back = compare(input.variant(), input.baseline());
    ConfidenceInterval one = requireNonNull(there.interval());
    ConfidenceInterval other = requireNonNull(back.interval());

    assertThat(back.ratio()).isEqualTo(1 / there.ratio(), within(1e-12));
    assertThat(other.lower()).isEqualTo(1 / one.upper(), within(1e-12));
    assertThat(other.upper()).isEqualTo(1 / one.lower(), within(1e-12));
    assertThat(back.verdict()).isEqualTo(mirrored(there.verdict()));
    assertThat(back.furtherBlocks()).isEqualTo(there.furtherBlocks());
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void anotherUnitChangesNothing(Input input) {
    double toMicroseconds = Math.log(1e-3);

    assertSame(
        compare(
            shifted(input.baseline(), i -> toMicroseconds),
            shifted(input.variant(), i -> toMicroseconds)),
        compare(input.baseline(), input.variant()));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void whatHitsBothForksOfABlockCancels(Input input) {
    IntToDoubleFunction slowMachine = i -> 0.3 * Math.sin(i);

    assertSame(
        compare(shifted(input.baseline(), slowMachine), shifted(input.variant(), slowMachine)),
        compare(input.baseline(), input.variant()));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void theOrderOfTheBlocksBetweenTwoLooksDoesNotMatter(Input input) {
    assertSame(
        compare(reversedBetweenLooks(input.baseline()), reversedBetweenLooks(input.variant())),
        compare(input.baseline(), input.variant()));
  }

  private static double[] reversedBetweenLooks(double[] values) {
    double[] changed = values.clone();
    int start = 0;
    for (Look look : LookSchedule.NORMAL.looks(ErrorRate.FIVE_PERCENT)) {
      int end = Math.min(look.blocks(), values.length);
      for (int i = start; i < end; i++) {
        changed[i] = values[start + end - 1 - i];
      }
      start = end;
    }
    return changed;
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void theSameInputGivesTheSameAnswer(Input input) {
    assertThat(
            new Statistics().compare(input.baseline(), input.variant(), ComparisonPlan.reporting()))
        .isEqualTo(compare(input.baseline(), input.variant()));
  }

  private Comparison compare(double[] baseline, double[] variant) {
    return statistics.compare(baseline, variant, ComparisonPlan.reporting());
  }

  private static void assertSame(Comparison actual, Comparison expected) {
    ConfidenceInterval interval = requireNonNull(actual.interval());
    ConfidenceInterval wanted = requireNonNull(expected.interval());
    assertThat(actual.verdict()).isEqualTo(expected.verdict());
    assertThat(actual.ratio()).isEqualTo(expected.ratio(), within(1e-12));
    assertThat(interval.lower()).isEqualTo(wanted.lower(), within(1e-12));
    assertThat(interval.upper()).isEqualTo(wanted.upper(), within(1e-12));
    assertThat(actual.furtherBlocks()).isEqualTo(expected.furtherBlocks());
  }

  private static Verdict mirrored(Verdict verdict) {
    return switch (verdict) {
      case FASTER -> Verdict.SLOWER;
      case SLOWER -> Verdict.FASTER;
      default -> verdict;
    };
  }

  private static double[] shifted(double[] values, IntToDoubleFunction shift) {
    double[] shifted = values.clone();
    Arrays.setAll(shifted, i -> values[i] + shift.applyAsDouble(i));
    return shifted;
  }
}
