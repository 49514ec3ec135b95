package sample.junit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Code around the tests of a class goes wrong. */
class AroundTest {}

class BeforeAllFailsTest {

  @BeforeAll
  static void begin() {
    throw new IllegalStateException("no database");
  }

  @Test
  void first() {}

  @Test
  void second() {}
}

class NeverBeginsTest {

  @BeforeAll
  static void begin() throws InterruptedException {
    Thread.sleep(600_000);
  }

  @Test
  void first() {}
}

class AfterAllFailsTest {

  @AfterAll
  static void end() {
    throw new IllegalStateException("cannot close");
  }

  @Test
  void first() {}
}

class DoesNotApplyTest {

  @BeforeAll
  static void begin() {
    assumeTrue(false, "no class on this machine");
  }

  @Test
  void first() {}

  @Test
  void second() {}
}

@Disabled("the whole class")
class DisabledTest {

  @Test
  void first() {}

  @Test
  void second() {}
}
