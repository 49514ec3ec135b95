package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class HolmTest {

  @Test
  void hitsTheReferenceValuesInAnyOrder() {
    assertThat(Holm.adjust(List.of(.03, .01, .05, .02, .04)))
        .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-12 ? 0 : 1)
        .containsExactly(.09, .05, .09, .08, .09);
  }

  @Test
  void neverExceedsOneAndLeavesASingleValueAlone() {
    assertThat(Holm.adjust(List.of(.6, .7))).containsExactly(1.0, 1.0);
    assertThat(Holm.adjust(List.of(.6))).containsExactly(.6);
    assertThat(Holm.adjust(List.of())).isEmpty();
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjust(List.of(1.5)));
    assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjust(List.of(Double.NaN)));
  }
}
