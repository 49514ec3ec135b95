package sample.junit;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManyTest {

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 30})
  void rows(int value) {
    assertNotEquals(20, value);
  }

  @ParameterizedTest
  @MethodSource("noneHere")
  void rowsThatDoNotApply(String value) {}

  static Stream<String> noneHere() {
    assumeTrue(false, "no rows on this machine");
    return Stream.of();
  }

  @ParameterizedTest
  @MethodSource("noRows")
  void rowsThatAreMissing(String value) {}

  static Stream<String> noRows() {
    return Stream.of();
  }

  @TestFactory
  Stream<DynamicNode> factory() {
    return Stream.of(
        dynamicTest("one", () -> {}),
        dynamicContainer("box", Stream.of(dynamicTest("two", () -> fail("two is wrong")))));
  }

  @TestFactory
  Stream<DynamicNode> emptyFactory() {
    return Stream.of();
  }

  @TestFactory
  Stream<DynamicNode> factoryThatDies() {
    return IntStream.range(0, 5).mapToObj(ManyTest::orDie);
  }

  @TestFactory
  Stream<DynamicNode> boxThatDies() {
    return Stream.of(dynamicContainer("box", IntStream.range(0, 5).mapToObj(ManyTest::orDie)));
  }

  private static DynamicNode orDie(int number) {
    if (number == 2) {
      throw new IllegalStateException("died while it made tests");
    }
    return dynamicTest("number " + number, () -> {});
  }

  @RepeatedTest(2)
  void repeated() {}
}
