package sample.branches;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** All tests of the class are one method. */
@ParameterizedClass
@ValueSource(strings = {"pear", "apple", "plum"})
class OnlyFruitTest {

  @Parameter String fruit;

  @Test
  void isTasted() {
    System.out.println("tasted " + fruit);
  }
}
