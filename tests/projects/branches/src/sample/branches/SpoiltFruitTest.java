package sample.branches;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Its tests pass, and what comes after a row fails. */
@ParameterizedClass
@ValueSource(strings = {"pear", "apple"})
class SpoiltFruitTest {

  @Parameter String fruit;

  @AfterParameterizedClassInvocation
  static void putAway(String fruit) {
    if (fruit.equals("apple")) {
      throw new IllegalStateException("it is spoilt");
    }
  }

  @Test
  void isRipe() {}
}
