package dev.dbtest.run;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Makes names of runs; sorting them by name sorts them by time. */
public final class RunId {

  private RunId() {}

  /** The name of a run that started then; the seed tells apart runs of the same moment. */
  public static String of(Instant started, long seed) {
    // Without a formatter, which takes longer to start than everything else that a run has done by
    // then.
    LocalDateTime time = LocalDateTime.ofInstant(started, ZoneOffset.UTC);
    int date = (time.getYear() * 100 + time.getMonthValue()) * 100 + time.getDayOfMonth();
    int clock = (time.getHour() * 100 + time.getMinute()) * 100 + time.getSecond();
    int millis = time.getNano() / 1_000_000;
    return date + "-" + digits(clock, 6) + "-" + digits(millis, 3) + "-" + Long.toHexString(seed);
  }

  private static String digits(int number, int count) {
    String text = Integer.toString(number);
    return "0".repeat(count - text.length()) + text;
  }
}
