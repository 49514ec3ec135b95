package dev.dbtest.jmh.host;

import dev.dbtest.link.Link;
import dev.dbtest.link.host.HostMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Entry point of a JVM with the options of the forks that measures what a run is judged by: the
 * speed of the machine, the cost of an empty benchmark, the steps of the clock.
 */
public final class ReferenceMain {

  private static final int WARMUP_ROUNDS = 10;
  private static final int ROUNDS = 8;
  private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final int CLOCK_READINGS = 2_000;

  /** Where results go, so that no compiler can optimise the work away. */
  private static final AtomicLong SINK = new AtomicLong();

  private ReferenceMain() {}

  /**
   * Measures, sends the facts and ends.
   *
   * @param args address and token of the line
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    try (Link link = Link.connect(args[0], args[1])) {
      link.send(new HostMessage.Ready(measure()).frame());
      // The front closes the line when it has what it wants.
      link.receive();
    }
  }

  /** Facts by name, as decimal numbers of nanoseconds. */
  private static Map<String, String> measure() throws InterruptedException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("reference.version", Integer.toString(ReferenceWorkload.VERSION));
    facts.put("reference.nanos", text(workload()));
    facts.put("reference.empty.nanos", text(empty()));
    facts.put("reference.clock.nanos", text(clockStep()));
    return facts;
  }

  private static double workload() {
    ReferenceWorkload workload = new ReferenceWorkload();
    double[] rounds = new double[ROUNDS];
    for (int round = -WARMUP_ROUNDS; round < ROUNDS; round++) {
      long passes = 0;
      long sum = 0;
      long start = System.nanoTime();
      long elapsed;
      do {
        sum += workload.pass(passes++);
        elapsed = System.nanoTime() - start;
      } while (elapsed < ROUND_NANOS);
      SINK.set(sum);
      if (round >= 0) {
        rounds[round] = elapsed / (double) passes;
      }
    }
    return fastest(rounds);
  }

  private static double empty() throws InterruptedException {
    double[] rounds = new double[ROUNDS];
    for (int round = -WARMUP_ROUNDS; round < ROUNDS; round++) {
      EmptyBenchmark.Control control = new EmptyBenchmark.Control();
      Thread timer =
          new Thread(
              () -> {
                try {
                  TimeUnit.NANOSECONDS.sleep(ROUND_NANOS);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                control.done = true;
              });
      timer.start();
      double nanos = EmptyBenchmark.nanosPerTurn(control);
      timer.join();
      if (round >= 0) {
        rounds[round] = nanos;
      }
    }
    return fastest(rounds);
  }

  /** The smallest step that the clock was seen to take. */
  private static double clockStep() {
    long smallest = Long.MAX_VALUE;
    for (int i = 0; i < CLOCK_READINGS; i++) {
      long before = System.nanoTime();
      long after;
      do {
        after = System.nanoTime();
      } while (after == before);
      smallest = Math.min(smallest, after - before);
    }
    return smallest;
  }

  /** The fastest round, since whatever disturbs a round makes it slower. */
  private static double fastest(double[] rounds) {
    return Arrays.stream(rounds).min().orElseThrow();
  }

  private static String text(double nanos) {
    return String.format(Locale.ROOT, "%.4f", nanos);
  }
}
