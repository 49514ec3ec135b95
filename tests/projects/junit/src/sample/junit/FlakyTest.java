package sample.junit;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fails the first time that it is run in a JVM. */
class FlakyTest {

  private static final Set<String> SEEN = new HashSet<>();

  @Test
  void passesTheSecondTime() {
    if (SEEN.add("test")) {
      fail("for the first time");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pear", "plum"})
  void oneRowPassesTheSecondTime(String row) {
    if (row.equals("plum") && SEEN.add(row)) {
      fail("for the first time");
    }
  }
}
