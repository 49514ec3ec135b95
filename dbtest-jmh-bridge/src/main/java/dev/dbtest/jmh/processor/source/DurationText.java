package dev.dbtest.jmh.processor.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time as authors write them: a decimal number and a unit, such as {@code 100ms}, {@code
 * 1.5us} or {@code 2 s}.
 */
public final class DurationText {

  private static final Pattern SYNTAX =
      Pattern.compile("\\s*(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(ns|us|µs|ms|s|m|min|h)\\s*");

  private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);

  private DurationText() {}

  /** Reads a text; empty if it is no duration. Fractions of a nanosecond are rounded. */
  public static Optional<Duration> parse(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigInteger nanos =
        new BigDecimal(matcher.group(1))
            .multiply(BigDecimal.valueOf(unit(matcher.group(2)).toNanos()))
            .setScale(0, RoundingMode.HALF_UP)
            .toBigInteger();
    BigInteger[] parts = nanos.divideAndRemainder(NANOS_PER_SECOND);
    return Optional.of(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact()));
  }

  private static Duration unit(String symbol) {
    return switch (symbol) {
      case "ns" -> Duration.ofNanos(1);
      case "us", "µs" -> Duration.ofNanos(1_000);
      case "ms" -> Duration.ofMillis(1);
      case "s" -> Duration.ofSeconds(1);
      case "m", "min" -> Duration.ofMinutes(1);
      default -> Duration.ofHours(1);
    };
  }
}
