package hostile.flood;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.nio.charset.StandardCharsets;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() {
    byte[] line = ("0123456789abcde\n".repeat(4096)).getBytes(StandardCharsets.US_ASCII);
    System.out.println("the beginning");
    for (long printed = 0; printed < 1L << 30; printed += line.length) {
      System.out.write(line, 0, line.length);
    }
    System.out.println("the end");
    throw new AssertionError("after the flood");
  }

  @Test
  void last() {}
}
