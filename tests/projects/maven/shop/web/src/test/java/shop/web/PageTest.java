package shop.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void runsBesideTheModuleThatItNeeds() throws Exception {
    assertEquals("Cart", new Page().title());
    assertEquals("Cart", Class.forName("shop.core.Cart").getSimpleName());
    assertEquals("surefire in web", System.getProperty("run.by"));
  }
}
