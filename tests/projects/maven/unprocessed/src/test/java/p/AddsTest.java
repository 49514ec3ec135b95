package p;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AddsTest {

  @Test
  void adds() {
    assertEquals(3, new Adds().add());
  }
}
