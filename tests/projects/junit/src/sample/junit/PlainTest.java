package sample.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class PlainTest {

  @Test
  void passes() {
    System.out.println("printed by a test that passes");
  }

  @Test
  void fails() {
    assertEquals(3, 1 + 1, "sum");
  }

  @Test
  void throwsAnException() {
    throw new IllegalStateException("boom");
  }

  @Test
  void doesNotApply() {
    assumeTrue(false, "not on this machine");
  }

  @Disabled("later")
  @Test
  void isDisabled() {}

  @Tag("slow")
  @Test
  void hasATag() {}

  @Test
  @DisplayName("has a name in words")
  void hasAName() {}

  @Test
  void overloaded() {}

  @Test
  void overloaded(TestInfo info) {}

  @Test
  void failsInAThread() throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              throw new IllegalStateException("in a thread");
            });
    thread.start();
    thread.join();
  }
}
