package sample.branches;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"pear", "apple", "plum"})
class HaltingFruitTest {

  @Parameter String fruit;

  @Test
  void isNoApple() {
    if (fruit.equals("apple")) {
      Runtime.getRuntime().halt(0);
    }
  }
}
