package gates;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Variants that do the same, which is something else in each JVM. It is no random number: one in
 * twenty of those would make a difference that looks real.
 */
@BenchmarkGroup
public class NoisyGroup {

  private static final int STEPS = steps();

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

  /** Few, many, many, few and so on, by the number of JVMs before this one. */
  private static int steps() {
    try {
      Path turns = Files.createDirectories(Path.of("turns"));
      try (Stream<Path> before = Files.list(turns)) {
        long turn = before.count() % 4;
        Files.createTempFile(turns, "", "");
        return turn == 0 || turn == 3 ? 16 : 512;
      }
    } catch (IOException e) {
      throw new IllegalStateException("the turns cannot be counted", e);
    }
  }
}
