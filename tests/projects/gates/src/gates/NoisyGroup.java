package gates;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import java.util.concurrent.ThreadLocalRandom;

/** Variants that do the same, which is something else in each JVM. */
@BenchmarkGroup
public class NoisyGroup {

  private static final int STEPS = 1 << ThreadLocalRandom.current().nextInt(4, 10);

  private long state = 1;

  /** One of two. */
  @Bench(baseline = true)
  public long one() {
    return work();
  }

  /** The other. */
  @Bench
  public long other() {
    return work();
  }

  private long work() {
    for (int i = 0; i < STEPS; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
    }
    return state;
  }
}
