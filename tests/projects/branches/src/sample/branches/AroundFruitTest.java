package sample.branches;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

class AroundFruitTest {

  @Test
  void outside() {}

  @Nested
  @ParameterizedClass
  @ValueSource(strings = {"pear", "apple"})
  class Inside {

    @Parameter String fruit;

    @Test
    void isNoApple() {
      assertNotEquals("apple", fruit);
    }
  }
}
