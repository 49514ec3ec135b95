package dev.dbtest.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Makes names of runs: sorted by name they are sorted by time. */
final class RunId {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RunId() {}

  /** The name of a run that started then; the seed tells apart runs of the same moment. */
  static String of(Instant started, long seed) {
    return TIME.format(started) + "-" + Long.toHexString(seed);
  }
}
