package hostile.leakedthread;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() {
    new Thread(
            () -> {
              while (true) {
                try {
                  Thread.sleep(60_000);
                } catch (InterruptedException e) {
                  System.out.println("interrupted, and does not care");
                }
              }
            },
            "left over")
        .start();
  }

  @Test
  void last() {}
}
