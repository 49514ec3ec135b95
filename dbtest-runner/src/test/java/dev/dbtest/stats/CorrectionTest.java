package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorrectionTest {
  @Test
  void hitsTheReferenceValuesInAnyOrder() {
    List<Double> shuffled = List.of(.04, .01, .05, .02, .03);

    assertThat(Correction.HOLM.adjust(shuffled))
        .usingComparatorForType(Tolerance.of(1e-15), Double.class)
        .containsExactly(.09, .05, .09, .08, .09);
    assertThat(Correction.BENJAMINI_HOCHBERG.adjust(shuffled))
        .usingComparatorForType(Tolerance.of(1e-15), Double.class)
        .containsExactly(.05, .05, .05, .05, .05);
  }

  @Test
  void ofHochbergIsGentler() {
    List<Double> pValues = List.of(.001, .02, .9);

    assertThat(Correction.HOLM.adjust(pValues))
        .usingComparatorForType(Tolerance.of(1e-15), Double.class)
        .containsExactly(.003, .04, .9);
    assertThat(Correction.BENJAMINI_HOCHBERG.adjust(pValues))
        .usingComparatorForType(Tolerance.of(1e-15), Double.class)
        .containsExactly(.003, .03, .9);
  }

  @ParameterizedTest
  @EnumSource(Correction.class)
  void neverExceedsOneAndLeavesASingleValueAlone(Correction correction) {
    assertThat(correction.adjust(List.of(.9, .95, 1.0))).allMatch(p -> p <= 1);
    assertThat(correction.adjust(List.of(.3))).containsExactly(.3);
    assertThat(correction.adjust(List.of())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Correction.class)
  void refusesWhatIsNoProbability(Correction correction) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> correction.adjust(List.of(.5, Double.NaN)))
        .withMessageContaining("p-value NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> correction.adjust(List.of(1.1)));
  }
}
