package dev.dbtest.execute.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextBudgetTest {

  private final TextBudget budget = new TextBudget();

  @Test
  void keepsWhatARunSaysWhole() {
    Failure failure = failure("no such key", 1_000);
    CapturedOutput output = new CapturedOutput("out", "err", 3);

    assertThat(kept(failure)).isEqualTo(failure);
    assertThat(budget.kept(output)).isEqualTo(output);
    assertThat(budget.isShort()).isFalse();
  }

  @Test
  void keepsTheBeginningOfAFailureAfterVeryManyTexts() {
    spend(1);

    Failure kept = kept(failure("no such key: " + "x".repeat(10_000), 40));

    assertThat(budget.isShort()).isTrue();
    assertThat(kept.message())
        .hasSizeLessThan(1_100)
        .startsWith("no such key: xxx")
        .endsWith("x [… 9013 characters left out, since the run had so many …]");
    assertThat(kept.frames()).extracting(Failure.Frame::line).containsExactly(0, 2, 4, 6, 8);
    assertThat(kept.trace())
        .hasSizeLessThan(2_100)
        .startsWith("java.lang.AssertionError: no such key: xxx")
        .contains("\tat com.acme.A.b(A.java:0)");
  }

  @Test
  void keepsAnExpectedAndAnActualValueOnlyIfBothAreWhole() {
    spend(1);

    assertThat(kept(comparing("one", "two")).comparison())
        .isEqualTo(new Failure.Comparison("one", "two"));
    assertThat(kept(comparing("one", "x".repeat(1_000))).comparison()).isNull();
  }

  @Test
  void keepsMessageAndPlaceOfFailuresBeyondAll() {
    spend(2);

    Failure kept = kept(failure("no such key", 40));

    assertThat(kept.message()).isEqualTo("no such key");
    assertThat(kept.frames()).hasSize(1);
    assertThat(kept.trace()).isEmpty();
  }

  @Test
  void countsTheBytesOfOutputThatItDoesNotKeep() {
    spend(1);

    CapturedOutput kept = budget.kept(new CapturedOutput("a".repeat(10_000), "", 5));

    assertThat(kept.stdout()).hasSizeLessThan(600).startsWith("aaa");
    assertThat(kept.dropped()).isBetween(9_000L, 9_999L);
  }

  /** Uses up that many shares of the budget. */
  private void spend(int shares) {
    for (long spent = 0; spent <= shares * TextBudget.SHARE; spent += 500) {
      int size = budget.isShort() ? 500 : 1 << 20;
      budget.kept(new CapturedOutput("x".repeat(size), "", 0));
      spent += size - 500;
    }
  }

  private Failure kept(Failure failure) {
    Attempt attempt = new Attempt(1, new Outcome.Failed(failure), Duration.ofMillis(1));
    return ((Outcome.Failed) budget.kept(List.of(attempt)).get(0).outcome()).failure();
  }

  private static Failure comparing(String expected, String actual) {
    return new Failure(
        Failure.Phase.BODY,
        "java.lang.AssertionError",
        "not equal",
        new Failure.Comparison(expected, actual),
        List.of(),
        "",
        "");
  }

  private static Failure failure(String message, int frames) {
    List<Failure.Frame> stack = new ArrayList<>();
    StringBuilder trace = new StringBuilder("java.lang.AssertionError: ").append(message);
    for (int line = 0; line < frames; line++) {
      stack.add(new Failure.Frame("com.acme.A", "b", "A.java", line, line % 2 == 0));
      trace.append("\n\tat com.acme.A.b(A.java:").append(line).append(')');
    }
    return new Failure(
        Failure.Phase.BODY, "java.lang.AssertionError", message, null, stack, trace.toString(), "");
  }
}
