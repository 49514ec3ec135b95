package traps;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;

/** Tests take its class away, or part of what was generated for it. */
@BenchmarkGroup
public class GoneGroup extends GoneParent {

  /** Is well as long as all is there. */
  @Bench
  public int idle() {
    return one();
  }
}
