package sample.branches;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Its rows have no text of their own. Apples are bad until they are mended. */
@ParameterizedClass
@MethodSource("fruit")
class MendedFruitTest {

  @Parameter Fruit fruit;

  /** The class has no text, so what is shown of it is another number in each JVM. */
  static class Fruit {
    final String name;

    Fruit(String name) {
      this.name = name;
    }
  }

  static Stream<Fruit> fruit() {
    return Stream.of(
        new Fruit("pear"), new Fruit(System.getenv("MENDED") == null ? "apple" : "fig"));
  }

  static Stream<Integer> sizes() {
    if (System.getenv("MENDED") == null) {
      throw new IllegalStateException("no sizes");
    }
    return Stream.of(8, 9);
  }

  @Test
  void isNoApple() {
    assertNotEquals("apple", fruit.name);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void hasASize(int size) {}
}
