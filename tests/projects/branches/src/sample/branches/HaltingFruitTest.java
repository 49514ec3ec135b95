package sample.branches;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"pear", "apple", "plum"})
class HaltingFruitTest {

  @Parameter String fruit;

  @Test
  void isNoApple() {
    haltOn("apple", fruit);
  }

  @Test
  void isNoPlum() {
    assertNotEquals("plum", fruit);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void number(int number) {
    haltOn("pear2", fruit + number);
    assertNotEquals("apple3", fruit + number);
  }

  @TestFactory
  Stream<DynamicTest> halves() {
    return Stream.of("left ", "right ")
        .map(half -> DynamicTest.dynamicTest(half, () -> haltOn("left plum", half + fruit)));
  }

  @Nested
  @ParameterizedClass
  @ValueSource(strings = {"raw ", "hot "})
  class Prepared {

    @Parameter String how;

    @Test
    void tastes() {
      haltOn("raw apple", how + fruit);
      assertNotEquals("hot plum", how + fruit);
    }
  }

  private static void haltOn(String unwanted, String found) {
    if (unwanted.equals(found)) {
      Runtime.getRuntime().halt(0);
    }
  }
}
