package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {
  private static final int SEQUENCES = 150_000;

  private final StudentT t = new StudentT();

  /** What each schedule may have spent after some share of its blocks. */
  private static double spent(LookSchedule schedule, double share, double rate) {
    return schedule == LookSchedule.TWENTY
        ? rate * Math.log(1 + (Math.E - 1) * share)
        : rate * share;
  }

  @ParameterizedTest
  @CsvSource({
    "TWENTY, FIVE_PERCENT, 0.05",
    "TWENTY, ONE_PERCENT, 0.01",
    "NORMAL, FIVE_PERCENT, 0.05",
    "NORMAL, ONE_PERCENT, 0.01",
    "THOROUGH, FIVE_PERCENT, 0.05",
    "THOROUGH, ONE_PERCENT, 0.01",
    "CONFIRMATION, FIVE_PERCENT, 0.10"
  })
  void spendTheErrorAsTheyShould(LookSchedule schedule, ErrorRate rate, double overall) {
    List<Look> looks = schedule.looks(rate);
    int[] missedBy = countFirstMisses(looks);

    int missed = 0;
    for (int i = 0; i < looks.size(); i++) {
      missed += missedBy[i];
      double share = looks.get(i).blocks() / (double) schedule.last();
      ConfidenceInterval simulated = ClopperPearson.of(missed, SEQUENCES, 0.999);
      assertThat(simulated.contains(spent(schedule, share, overall)))
          .as("after %d blocks %s", looks.get(i).blocks(), simulated)
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NORMAL, FIVE_PERCENT, 4.035 3.579 3.226 2.909 2.743 2.574 2.469",
    "NORMAL, ONE_PERCENT, 5.888 4.860 4.254 3.774 3.546 3.338 3.214",
    "THOROUGH, FIVE_PERCENT, 4.769 4.108 3.660 3.285 3.096 2.862 2.674 2.523 2.330",
    "THOROUGH, ONE_PERCENT, 6.853 5.464 4.698 4.135 3.871 3.581 3.357 3.191 2.996",
    "CONFIRMATION, FIVE_PERCENT, 3.004 2.764 2.525 2.276 2.131"
  })
  void giveTheMultipliersOfTheDesign(LookSchedule schedule, ErrorRate rate, String multipliers) {
    List<Look> looks = schedule.looks(rate);
    String[] expected = multipliers.split(" ", -1);

    for (int i = 0; i < looks.size(); i++) {
      // Levels have two or three digits, of which a multiplier of the first looks feels the last.
      assertThat(t.multiplier(looks.get(i).blocks() - 1.0, 1 - looks.get(i).level()))
          .isCloseTo(Double.parseDouble(expected[i]), within(0.011));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "6, TWENTY",
    "20, TWENTY",
    "21, NORMAL",
    "30, NORMAL",
    "31, THOROUGH",
    "60, THOROUGH"
  })
  void belongToTheMostForksThatACaseMayGet(int most, LookSchedule schedule) {
    assertThat(LookSchedule.endingAt(most)).isEqualTo(schedule);
  }

  private int[] countFirstMisses(List<Look> looks) {
    double[] bounds =
        looks.stream().mapToDouble(l -> t.multiplier(l.blocks() - 1.0, 1 - l.level())).toArray();
    Well19937c random = new Well19937c(20261123);
    int[] misses = new int[looks.size()];
    for (int sequence = 0; sequence < SEQUENCES; sequence++) {
      double sum = 0;
      double squares = 0;
      int n = 0;
      for (int i = 0; i < bounds.length; i++) {
        for (; n < looks.get(i).blocks(); n++) {
          double value = random.nextGaussian();
          sum += value;
          squares += value * value;
        }
        double variance = (squares - sum * sum / n) / (n - 1);
        if (Math.abs(sum) > bounds[i] * Math.sqrt(variance * n)) {
          misses[i]++;
          break;
        }
      }
    }
    return misses;
  }
}
