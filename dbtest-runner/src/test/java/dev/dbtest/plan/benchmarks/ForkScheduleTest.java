package dev.dbtest.plan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Tags;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForkScheduleTest {

  private static final BenchmarkCase A = planned("a");
  private static final BenchmarkCase B = planned("b");
  private static final ComparisonSet SET = new ComparisonSet(List.of(A, B));

  @Test
  void givesTheSameOrderForTheSameSeed() {
    assertThat(order(7)).isEqualTo(order(7));
  }

  @Test
  void givesAnotherOrderForAnotherSeed() {
    assertThat(order(7)).isNotEqualTo(order(8));
  }

  @Test
  void putsEachMemberFirstAboutAsOften() {
    int first = 0;
    for (int block = 1; block <= 2_000; block++) {
      first +=
          new ForkSchedule(42).block(SET, SET.members(), "first", block).get(0).equals(A) ? 1 : 0;
    }

    // Four standard deviations of a fair coin.
    assertThat(first).isBetween(1_000 - 90, 1_000 + 90);
  }

  @Test
  void doesNotRepeatTheOrdersOfAnotherStage() {
    List<String> first =
        IntStream.rangeClosed(1, 50)
            .mapToObj(block -> names(new ForkSchedule(7).block(SET, SET.members(), "x", block)))
            .toList();
    List<String> second =
        IntStream.rangeClosed(1, 50)
            .mapToObj(block -> names(new ForkSchedule(7).block(SET, SET.members(), "y", block)))
            .toList();

    assertThat(first).isNotEqualTo(second);
  }

  private static List<String> order(long seed) {
    return IntStream.rangeClosed(1, 50)
        .mapToObj(block -> names(new ForkSchedule(seed).block(SET, SET.members(), "x", block)))
        .toList();
  }

  private static String names(List<BenchmarkCase> order) {
    return order.get(0).id().method() + order.get(1).id().method();
  }

  private static BenchmarkCase planned(String method) {
    CaseId id = CaseId.of("p.G", method);
    return new BenchmarkCase(
        id,
        id,
        "",
        "",
        method,
        Tags.NONE,
        false,
        null,
        new BenchmarkSettings(
            Mode.AVERAGE_TIME,
            1,
            3,
            Duration.ofMillis(100),
            5,
            Duration.ofMillis(100),
            "",
            List.of(),
            List.of()),
        new ForkPlan(6, 20),
        Limits.NONE,
        1,
        null);
  }
}
