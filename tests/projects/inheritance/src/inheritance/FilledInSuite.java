package inheritance;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class FilledInSuite extends Checks<String> {

  @Override
  String value() {
    return "a";
  }

  @Override
  @Test
  @Rows("override")
  void checks(String value) {
    Log.add("override ran with " + value);
  }
}
