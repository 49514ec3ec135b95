package hostile.shutdownhookthrows;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void offends() {
    Runnable broken =
        () -> {
          throw new IllegalStateException("broken");
        };
    Runtime.getRuntime().addShutdownHook(new Thread(broken, "closes nothing"));
  }
}
