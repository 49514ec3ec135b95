package gates;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;

/** A variant that is slower by far more than its author allows. */
@BenchmarkGroup
public class LimitedGroup {

  private long state = 1;

  /** A little. */
  @Bench(baseline = true)
  public long little() {
    return work(10);
  }

  /** A hundred times as much. */
  @Bench(maxRatio = 2)
  public long much() {
    return work(1_000);
  }

  private long work(int steps) {
    for (int i = 0; i < steps; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
    }
    return state;
  }
}
