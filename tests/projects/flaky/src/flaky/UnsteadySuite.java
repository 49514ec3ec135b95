package flaky;

import dev.dbtest.api.Retry;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** Tests that pass at some attempt, and one that never does. */
@TestSuite
class UnsteadySuite {

  private int attempts;
  private int ownAttempts;
  private int repeats;

  @Test
  void passesAtTheSecondAttempt() {
    System.out.println("attempt " + ++attempts);
    if (attempts < 2) {
      throw new AssertionError("not yet");
    }
  }

  @Test
  @Retry(3)
  void passesAtTheThirdAttempt() {
    if (++ownAttempts < 3) {
      throw new IllegalStateException("attempt " + ownAttempts + " breaks");
    }
  }

  @Test
  @Retry(0)
  void failsAtTheFourthRepeat() {
    if (++repeats == 4) {
      throw new AssertionError("the fourth time is one too many");
    }
  }

  @Test
  void holds() {}
}
