package sample.junit;

import org.junit.jupiter.api.Test;

/** What JUnit leaves out without a word, or with one that nobody sees. */
class UnseenTest {

  @Test
  void isSeen() {}

  @Test
  private void isPrivate() {}

  @Test
  static void isStatic() {}

  @Test
  int returnsSomething() {
    return 3;
  }

  static class Inside {
    @Test
    void isLost() {}
  }
}
