package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is said of a ratio that was measured only until it showed a difference. */
class UnconfirmedTest {

  @Test
  void isSaidWhereNoFreshForkConfirmsIt() {
    Summary summary = summary(base(), slower());

    assertThat(sentence(summary)).endsWith(", early, not confirmed");
    assertThat(Legend.of(summary)).anyMatch(line -> line.startsWith("not confirmed: "));
  }

  @Test
  void isNotSaidOfAFixedNumberOfForks() {
    assertThat(sentence(summary(base(), slower().fixedForks()))).doesNotContain("not confirmed");
  }

  @Test
  void isNotSaidWhereNothingIsShown() {
    Summary summary = summary(base(), slower().mean(100));

    assertThat(sentence(summary)).doesNotContain("not confirmed");
    assertThat(Legend.of(summary)).noneMatch(line -> line.startsWith("not confirmed: "));
  }

  @Test
  void isNotSaidOfTheFreshForksWhoseOwnScoresStandBesideTheirRatio() {
    Summary summary = summary(base().confirmedAt(100), slower().confirmedAt(140));
    Compared compared =
        Objects.requireNonNull(summary.groups().get(0).variants().get(1).compared());
    Compared.FreshScores scores = Objects.requireNonNull(compared.freshScores());

    assertThat(sentence(summary))
        .contains("confirmed on 6 fresh forks: ")
        .contains(" ns against ")
        .doesNotContain("not confirmed");
    assertThat(scores.variant() / scores.reference()).isEqualTo(compared.ratio(), within(1e-9));
    assertThat(scores.variant()).isEqualTo(140, within(5.0));
  }

  private static String sentence(Summary summary) {
    return summary.groups().get(0).verdicts().get(0).text();
  }

  private static Summary summary(SampleBenchmark base, SampleBenchmark variant) {
    List<BenchmarkResult> results = List.of(base.build(), variant.build());
    return SampleRuns.summary(SampleRuns.run(List.of(), results));
  }

  private static SampleBenchmark base() {
    return SampleBenchmark.of("p.G", "base").baseline().mean(100).variation(0.005);
  }

  private static SampleBenchmark slower() {
    return SampleBenchmark.of("p.G", "other").mean(150).variation(0.005).against("base");
  }
}
