package dev.dbtest.worker.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dbtest.model.Failure.Comparison;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentest4j.MultipleFailuresError;

class ComparedValuesTest {

  private static @Nullable Comparison soft(Consumer<SoftAssertions> assertions) {
    SoftAssertions soft = new SoftAssertions();
    assertions.accept(soft);
    return of(catchThrowable(soft::assertAll));
  }

  private static @Nullable Comparison of(Throwable thrown) {
    return ComparedValues.of(thrown, ThrowableFacts.message(thrown));
  }

  @Test
  void comparesNothingWhereSeveralSoftAssertionsFailed() {
    assertThat(
            soft(
                soft -> {
                  soft.assertThat("two").isEqualTo("deux");
                  soft.assertThat("four").isEqualTo("vier");
                }))
        .isNull();
  }

  @Test
  void comparesWhatTheOnlyFailedSoftAssertionDoes() {
    assertThat(
            soft(
                soft -> {
                  soft.assertThat("two").isEqualTo("deux");
                  soft.assertThat("four").isEqualTo("four");
                }))
        .isEqualTo(new Comparison("\"deux\"", "\"two\""));
  }

  @Test
  void comparesNothingWhereAMessageTellsOfSeveralPairs() {
    assertThat(
            of(
                new AssertionError(
                    "expected: \"a\"\n but was: \"b\"\nexpected: \"c\"\n but was: \"d\"")))
        .isNull();
    assertThat(of(new MultipleFailuresError("both", List.of(new AssertionError("expected: 1")))))
        .isNull();
  }

  @Test
  void isNotLedInCirclesByAnErrorThatHoldsItself() {
    class Circle extends MultipleFailuresError {
      private static final long serialVersionUID = 1;

      Circle() {
        super("round", List.of());
      }

      @Override
      public List<Throwable> getFailures() {
        return List.of(this);
      }
    }

    assertThat(of(new Circle())).isNull();
  }
}
