package shop.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CartIT {

  @Test
  void runsAsFailsafeIsTold() {
    assertEquals("failsafe in core", System.getProperty("run.by"));
    assertNull(System.getProperty("spaced"));
    assertNull(System.getenv("SHOP"));
    assertTrue(Path.of("").toAbsolutePath().endsWith("core/target/it"));
  }
}
