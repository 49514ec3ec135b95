package quarantine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same for JUnit. */
class FlakyTest {

  @Test
  void flickers() {
    throw new IllegalStateException("lost the race");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void rows(int value) {
    if (value == 2) {
      throw new AssertionError("2 is too much");
    }
  }
}
