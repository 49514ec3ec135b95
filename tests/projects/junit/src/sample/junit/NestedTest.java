package sample.junit;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NestedTest extends NestedBase {

  @Test
  void outside() {}

  @Nested
  @Tag("inner")
  class Inner {
    @Test
    void inside() {}

    @Nested
    class Deeper {
      @Test
      void deepInside() {
        fail("deep inside");
      }
    }
  }
}

abstract class NestedBase {

  @Test
  void inherited() {}

  @Nested
  class OfTheBase {
    @Test
    void inheritedNested() {}
  }
}
