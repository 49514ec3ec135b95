package dev.dbtest.report;

import dev.dbtest.summary.Past;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Thirty runs of a benchmark, a day apart, with a slow-down and a change that was accepted. */
public final class SamplePast {

  private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");
  private static final int RUNS = 30;
  private static final int SLOWER = 11;
  private static final int FASTER = 21;

  private SamplePast() {}

  public static Past.Line line() {
    Random random = new Random(3);
    List<Past.Point> points = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      double level = i >= SLOWER && i < FASTER ? 124.9 : 100;
      points.add(
          new Past.Point(
              FIRST.plus(Duration.ofDays(i)),
              String.format("%03dc0ffee0", i),
              level * Math.exp(0.01 * random.nextGaussian())));
    }
    return new Past.Line(
        points,
        List.of(
            new Past.Step(SLOWER, 100, 124.9, false, ""),
            new Past.Step(FASTER, 124.9, 100, false, "tables & <less>")));
  }
}
