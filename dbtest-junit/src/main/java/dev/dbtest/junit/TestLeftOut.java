package dev.dbtest.junit;

/** Tells a launcher why a test that had begun does not apply. */
final class TestLeftOut extends RuntimeException {

  private static final long serialVersionUID = 1;

  TestLeftOut(String reason) {
    super(reason, null, false, false);
  }
}
