package hostile.halt0inshutdownhook;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void offends() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0)));
  }
}
