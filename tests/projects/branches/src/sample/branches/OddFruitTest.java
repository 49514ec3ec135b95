package sample.branches;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"pear", "apple"})
class OddFruitTest {

  @Parameter String fruit;

  static Stream<Integer> oneAndNoMore() {
    return Stream.of(1, 2)
        .peek(
            number -> {
              if (number == 2) {
                throw new IllegalStateException("no more rows");
              }
            });
  }

  @ParameterizedTest
  @MethodSource("oneAndNoMore")
  void diesHalfWay(int number) {}

  @TestFactory
  Stream<DynamicTest> makesNothing() {
    return Stream.of();
  }

  @TestFactory
  DynamicTest onlyForApples() {
    assumeTrue(fruit.equals("apple"), "no apple");
    return DynamicTest.dynamicTest("runs", () -> {});
  }

  @Test
  @Disabled("later")
  void switchedOff() {}

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class Broken {

    @BeforeAll
    void setUp() {
      if (fruit.equals("apple")) {
        throw new IllegalStateException("no apples here");
      }
    }

    @Test
    void runs() {}
  }
}
