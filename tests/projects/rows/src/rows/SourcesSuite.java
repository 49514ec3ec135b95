package rows;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.stream.Stream;

/** Takes its rows from every source there is. One row of them is wrong. */
@TestSuite
class SourcesSuite {

  enum Light {
    RED,
    AMBER,
    GREEN
  }

  @Test
  @Rows({"1, 2, 3", "2, 2, 5"})
  void literals(int left, int right, int sum) {
    check(left, right, sum);
  }

  @Test(name = "a light")
  @Rows(enumClass = Light.class, name = "{index}: {0} is a light")
  void constants(Light light) {
    if (light.name().isEmpty()) {
      throw new AssertionError(light);
    }
  }

  @Test
  @Rows(method = "pairs")
  void method(String text, int length) {
    check(text.length(), 0, length);
  }

  static Stream<Object[]> pairs() {
    return Stream.of(new Object[] {"a", 1}, new Object[] {"it's, \"two\"", 11});
  }

  @Test
  @Rows(csv = "sums.csv")
  void file(int left, int right, int sum) {
    check(left, right, sum);
  }

  @Test
  @Rows(
      text =
          """
          left, right, sum
          1,    1,     2
          20,   22,    42
          """)
  void text(int left, int right, int sum) {
    check(left, right, sum);
  }

  private static void check(int left, int right, int sum) {
    if (left + right != sum) {
      throw new AssertionError(left + " + " + right + " is not " + sum);
    }
  }
}
