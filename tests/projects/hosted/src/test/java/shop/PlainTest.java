package shop;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlainTest {

  @Test
  @Tag("quick")
  void runs() {}
}
