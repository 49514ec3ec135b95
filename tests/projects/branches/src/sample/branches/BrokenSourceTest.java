package sample.branches;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Its source gives a row and breaks. */
@ParameterizedClass
@MethodSource("fruit")
class BrokenSourceTest {

  @Parameter String fruit;

  static Stream<String> fruit() {
    return Stream.of("pear", "apple").peek(BrokenSourceTest::isPicked);
  }

  private static void isPicked(String fruit) {
    if (fruit.equals("apple")) {
      throw new IllegalStateException("no more fruit");
    }
  }

  @Test
  void isRipe() {}
}
