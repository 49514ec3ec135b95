package steady;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;

/** Work that differs so much that a verdict is certain however busy the machine is. */
@BenchmarkGroup
public class SteadyGroup {

  private long state = 1;

  /** A little. */
  @Bench(baseline = true)
  public long little() {
    return work(10);
  }

  /** Ten thousand times as much: more than an interpreter can blur in forks that hardly warm up. */
  @Bench
  public long much() {
    return work(100_000);
  }

  private long work(int steps) {
    for (int i = 0; i < steps; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
    }
    return state;
  }
}
