package hostile.exitinleftthread;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void isNotToBlame() throws InterruptedException {
    EarlierSuite.GO.countDown();
    Thread.sleep(20_000);
  }
}
