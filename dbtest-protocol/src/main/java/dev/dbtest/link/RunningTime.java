package dev.dbtest.link;

import java.util.function.LongSupplier;

/**
 * A clock for limits, which counts only time in which this process ran.
 *
 * <p>Whoever stops a process, pauses a virtual machine or closes a laptop stops all that is waited
 * for as well, and when they wake up, the other side deserves the rest of its time. So a step
 * between two looks at the clock counts as a second at most; a limit that is to hold is looked at
 * more often than that.
 */
public final class RunningTime implements LongSupplier {

  private static final long LONGEST_STEP = 1_000_000_000;

  private final LongSupplier nanoTime;
  private long last;
  private long counted;

  /** Counts from now on by this clock, which only goes forward, in nanoseconds. */
  public RunningTime(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.last = nanoTime.getAsLong();
  }

  /** Counts from now on by the clock of the JVM. */
  public static RunningTime ofThisJvm() {
    return new RunningTime(
        new LongSupplier() {
          @Override
          public long getAsLong() {
            return System.nanoTime();
          }
        });
  }

  /** Nanoseconds in which this process ran, from some moment on. */
  @Override
  public synchronized long getAsLong() {
    long now = nanoTime.getAsLong();
    counted += Math.max(0, Math.min(now - last, LONGEST_STEP));
    last = now;
    return counted;
  }
}
