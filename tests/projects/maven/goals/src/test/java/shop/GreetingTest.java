package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GreetingTest {

  @Test
  void isThatOfTheBuild() {
    assertEquals("hello", System.getProperty("greeting"));
  }
}
