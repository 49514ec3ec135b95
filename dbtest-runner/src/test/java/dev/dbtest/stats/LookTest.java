package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookTest {
  private static final int SEQUENCES = 150_000;

  private final StudentT t = new StudentT();

  /** The definition: after n of 20 blocks, α ln(1 + (e - 1) n / 20) has been spent. */
  @ParameterizedTest
  @EnumSource(ErrorRate.class)
  void spendTheErrorAsTheyShould(ErrorRate rate) {
    List<Look> looks = Look.schedule(rate);
    int[] missedBy = countFirstMisses(looks);

    int missed = 0;
    for (int i = 0; i < looks.size(); i++) {
      missed += missedBy[i];
      double spent = rate.overall() * Math.log(1 + (Math.E - 1) * looks.get(i).blocks() / 20.0);
      ConfidenceInterval simulated = ClopperPearson.of(missed, SEQUENCES, 0.999);
      assertThat(simulated.contains(spent))
          .as("after %d blocks %s should hold %s", looks.get(i).blocks(), simulated, spent)
          .isTrue();
    }
  }

  @Test
  void comeInOrder() {
    assertThat(Look.schedule(ErrorRate.FIVE_PERCENT))
        .extracting(Look::blocks)
        .containsExactly(6, 9, 12, 16, 20);
    assertThat(Look.schedule(ErrorRate.ONE_PERCENT))
        .extracting(Look::blocks)
        .containsExactly(6, 9, 12, 16, 20);
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
