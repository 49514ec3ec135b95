package sample.branches;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Its rows pass, and its tear-down ends the JVM. */
class HaltingAfterAllTest {

  @ParameterizedTest
  @ValueSource(strings = {"pear", "apple"})
  void isEaten(String fruit) {}

  @AfterAll
  static void halt() {
    Runtime.getRuntime().halt(0);
  }
}
