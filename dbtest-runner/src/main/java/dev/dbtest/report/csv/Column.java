package dev.dbtest.report.csv;

import java.util.Locale;

/** The columns, in their order. New ones go to the end, since scripts count. */
enum Column {
  KIND,
  CLASS,
  METHOD,
  ROW,
  NAME,
  STATUS,
  MESSAGE,
  SECONDS,
  ATTEMPTS,
  MODE,
  THREADS,
  FORKS,
  NANOS,
  NANOS_LOW,
  NANOS_HIGH,
  NANOS_MEDIAN,
  NANOS_P95,
  NANOS_P99,
  BYTES,
  SETTLED,
  REFERENCE,
  RATIO,
  RATIO_LOW,
  RATIO_HIGH,
  VERDICT,
  VERDICT_SETTLED,
  CLOCK,
  CPU_SHARE,
  QUARANTINE;

  /** Its name in the first line. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
