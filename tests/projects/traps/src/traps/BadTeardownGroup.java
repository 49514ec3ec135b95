package traps;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.TeardownSuite;

/** Its tear-down fails, when all rounds are measured. */
@BenchmarkGroup
public class BadTeardownGroup {

  /** Fails. */
  @TeardownSuite
  public void close() {
    throw new IllegalArgumentException("cannot close");
  }

  /** Is well. */
  @Bench
  public int idle() {
    return 1;
  }
}
