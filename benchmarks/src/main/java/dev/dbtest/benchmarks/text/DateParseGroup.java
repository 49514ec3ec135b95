package dev.dbtest.benchmarks.text;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.SetupSuite;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * Question: what does a general date parser cost where the format is fixed?
 *
 * <p>Workload: 256 time stamps such as {@code 2026-11-23T08:16:30Z}, one an operation, read as
 * seconds since 1970. The parser written by hand knows where each digit stands and checks no more
 * than the calendar does.
 *
 * <pre>{@code ./dbtest bench --pattern DateParseGroup}</pre>
 */
@BenchmarkGroup(tags = {"text", "dates"})
public class DateParseGroup {

  private static final int STAMPS = 256;

  private final DateTimeFormatter formatter =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);
  private final String[] stamps = new String[STAMPS];
  private int next;

  /** Makes the time stamps. */
  @SetupSuite
  public void makeStamps() {
    Random random = new Random(STAMPS);
    for (int i = 0; i < STAMPS; i++) {
      stamps[i] = Instant.ofEpochSecond(random.nextInt(2_000_000_000)).toString();
    }
  }

  /** A formatter made from a pattern. */
  @Bench(baseline = true)
  public long pattern() {
    return LocalDateTime.parse(stamp(), formatter).toEpochSecond(ZoneOffset.UTC);
  }

  /** The JDK's parser for exactly this format. */
  @Bench
  public long instant() {
    return Instant.parse(stamp()).getEpochSecond();
  }

  /** Digits read by position. */
  @Bench
  public long byHand() {
    String stamp = stamp();
    return LocalDateTime.of(
            number(stamp, 0, 4),
            number(stamp, 5, 7),
            number(stamp, 8, 10),
            number(stamp, 11, 13),
            number(stamp, 14, 16),
            number(stamp, 17, 19))
        .toEpochSecond(ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + Character.digit(text.charAt(i), 10);
    }
    return number;
  }

  private String stamp() {
    return stamps[next++ & (STAMPS - 1)];
  }
}
