package late;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class FirstLogSuite {

  @Test
  void logs() throws InterruptedException {
    Log.line("first line");
  }
}
