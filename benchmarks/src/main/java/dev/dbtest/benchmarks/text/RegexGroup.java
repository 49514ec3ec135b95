package dev.dbtest.benchmarks.text;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.SetupSuite;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Question: what does it cost to compile a pattern anew for each line, and what does an engine cost
 * that never backtracks?
 *
 * <p>Workload: 256 lines of an access log, one an operation. The pattern takes the status out of a
 * line; every line matches.
 *
 * <pre>{@code ./dbtest bench --pattern RegexGroup}</pre>
 */
@BenchmarkGroup(tags = "text")
public class RegexGroup {

  private static final int LINES = 256;
  private static final String REGEX =
      "(\\d+\\.\\d+\\.\\d+\\.\\d+) \\[([^\\]]+)\\] \"(GET|POST) ([^\"]+)\" (\\d{3}) (\\d+)";

  private final Pattern pattern = Pattern.compile(REGEX);
  private final com.google.re2j.Pattern linearPattern = com.google.re2j.Pattern.compile(REGEX);
  private final String[] lines = new String[LINES];
  private int next;

  /** Writes the log. */
  @SetupSuite
  public void writeLog() {
    Random random = new Random(LINES);
    for (int i = 0; i < LINES; i++) {
      lines[i] =
          String.format(
              Locale.ROOT,
              "10.%d.%d.%d [2026-11-23T08:%02d:%02dZ] \"%s /accounts/%d\" %d %d",
              random.nextInt(256),
              random.nextInt(256),
              random.nextInt(256),
              random.nextInt(60),
              random.nextInt(60),
              random.nextBoolean() ? "GET" : "POST",
              random.nextInt(100_000),
              random.nextInt(10) == 0 ? 404 : 200,
              random.nextInt(1_000_000));
    }
  }

  /** The JDK's engine, pattern compiled once. */
  @Bench(baseline = true)
  public String compiledOnce() {
    return status(pattern.matcher(line()));
  }

  /** The JDK's engine, pattern compiled for each line. */
  @Bench
  public String compiledEachTime() {
    return status(Pattern.compile(REGEX).matcher(line()));
  }

  /** RE2/J, whose time is linear in the length of the line. */
  @Bench
  public String re2j() {
    com.google.re2j.Matcher matcher = linearPattern.matcher(line());
    if (!matcher.matches()) {
      throw new IllegalStateException("a line does not match");
    }
    return matcher.group(5);
  }

  private static String status(Matcher matcher) {
    if (!matcher.matches()) {
      throw new IllegalStateException("a line does not match");
    }
    return matcher.group(5);
  }

  private String line() {
    return lines[next++ & (LINES - 1)];
  }
}
