package halves;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Most of the tests there are, among them one of which only its engine knows. */
class LongTest {

  @Test
  void passes1() {}

  @Test
  void passes2() {}

  @Test
  void passes3() {}

  @Test
  void passes4() {}

  /** {@link ExtraEngine} runs it, and nobody knows it before. */
  void isExtra() {}

  @Nested
  class Inside {

    @Test
    void passes5() {}

    @Test
    void passes6() {}
  }
}
