package gates;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jmh.infra.Blackhole;

/** Variants that do the same, which is something else in each JVM. */
@BenchmarkGroup
public class NoisyGroup {

  private static final int STEPS = 1 << ThreadLocalRandom.current().nextInt(4, 10);

  /** One of two. */
  @Bench(baseline = true)
  public void one() {
    Blackhole.consumeCPU(STEPS);
  }

  /** The other. */
  @Bench
  public void other() {
    Blackhole.consumeCPU(STEPS);
  }
}
