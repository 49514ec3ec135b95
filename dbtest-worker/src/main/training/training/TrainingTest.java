package training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What dbtest runs once for each version of JUnit, to learn which classes a run loads. */
class TrainingTest {

  @BeforeAll
  static void setUpAll() {}

  @BeforeEach
  void setUp() {}

  @AfterEach
  void tearDown() {}

  @Test
  @DisplayName("a test that passes")
  void passes() {}

  @Test
  void fails() {
    assertEquals(1, 2, "as it should");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void rows(int row) {}

  @Nested
  class Inside {

    @Test
    void passes() {}
  }
}
