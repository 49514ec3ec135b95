package sample.branches;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"pear", "apple"})
class FruitTest {

  @Parameter String fruit;

  @Test
  void isNoApple() {
    assertNotEquals("apple", fruit);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void number(int number) {
    assertNotEquals("pear2", fruit + number);
  }
}
