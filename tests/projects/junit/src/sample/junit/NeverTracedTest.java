package sample.junit;

import org.junit.jupiter.api.Test;

/** Its tests throw what has no stack trace at all, which JUnit's own launcher does not survive. */
class NeverTracedTest {

  @Test
  void first() {
    throw new Untraced();
  }

  @Test
  void second() {
    throw new Untraced();
  }

  private static final class Untraced extends RuntimeException {

    private static final long serialVersionUID = 1;

    Untraced() {
      super("not traced");
    }

    @Override
    @SuppressWarnings("NullAway")
    public StackTraceElement[] getStackTrace() {
      return null;
    }
  }
}
