package eng;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SumTest {

  @Test
  void addsUp() {
    assertEquals(2, 1 + 1);
  }

  @Test
  void isWrong() {
    assertEquals(3, 1 + 1);
  }
}
