package dev.dbtest.junit;

/** Goes along with an exception of a test, and says what dbtest saw besides. */
final class MoreToSay extends RuntimeException {

  private static final long serialVersionUID = 1;

  MoreToSay(String text) {
    super(text, null, false, false);
  }
}
