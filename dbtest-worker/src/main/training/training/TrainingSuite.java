package training;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** What dbtest runs once after it was built or installed, to learn which classes a run loads. */
@TestSuite
class TrainingSuite {

  @Test
  void passes() {}

  @Test
  void fails() {
    throw new AssertionError("as it should");
  }
}
