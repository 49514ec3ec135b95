package shop.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CartTest {

  @Test
  void hasThePropertiesOfTheBuild() {
    assertEquals("surefire in core", System.getProperty("run.by"));
    assertTrue(Path.of(System.getProperty("basedir")).endsWith("core"));
  }

  @Test
  void hasTheArgumentsOfTheBuild() {
    assertEquals("a b", System.getProperty("spaced"));
    assertTrue(System.getProperty("jar").endsWith("junit-jupiter-api-6.1.3.jar"));
    assertTrue(Runtime.getRuntime().maxMemory() < 130_000_000);
  }

  @Test
  void hasTheEnvironmentOfTheBuild() {
    assertEquals("open", System.getenv("SHOP"));
  }

  @Test
  void doesNotSeeWhatOnlyDbtestTellsMaven() {
    assertNull(System.getProperty("maven.ext.class.path"));
    assertNull(System.getProperty("dbtest.answer"));
  }
}
