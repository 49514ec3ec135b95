package late;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class SecondLogSuite {

  @Test
  void logs() throws InterruptedException {
    Log.line("second line");
  }
}
