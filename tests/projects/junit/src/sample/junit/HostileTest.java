package sample.junit;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that end their JVM, or never end. */
class HostileTest {}

class ExitTest {

  @Test
  void first() {}

  @Test
  void exits() {
    System.exit(0);
  }

  @Test
  void last() {}
}

class OutOfMemoryTest {

  @Test
  void first() {}

  @Test
  void runsOutOfMemory() {
    throw new OutOfMemoryError("made up");
  }

  @Test
  void last() {}
}

class OutOfMemoryAtTheEndTest {

  @Test
  void first() {}

  @AfterAll
  static void runsOutOfMemory() {
    throw new OutOfMemoryError("made up at the end");
  }
}

class HaltInARowTest {

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 30, 40})
  void rows(int value) {
    if (value == 20) {
      Runtime.getRuntime().halt(0);
    }
  }
}

class HaltInANestedRowTest {

  @Nested
  class Inner {

    static IntStream many() {
      return IntStream.rangeClosed(1, 1200);
    }

    @ParameterizedTest
    @MethodSource("sample.junit.HaltInANestedRowTest$Inner#many")
    void rows(int value) {
      if (value == 2) {
        Runtime.getRuntime().halt(0);
      }
    }
  }
}

class NeverEndsTest {

  @Test
  void neverEnds() throws InterruptedException {
    Thread.sleep(600_000);
  }

  @Test
  void ends() {}
}
