package traps;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.SetupSuite;

/** Its set-up fails. */
@BenchmarkGroup
public class BadSetupGroup {

  /** Fails. */
  @SetupSuite
  public void open() {
    throw new IllegalArgumentException("nothing to open");
  }

  /** Would be well. */
  @Bench
  public int idle() {
    return 1;
  }
}
