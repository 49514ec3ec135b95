package dev.dbtest.model;

import java.util.Arrays;
import java.util.Optional;

/** What a benchmark's score is; the constants stand for JMH's modes. */
public enum Mode {
  /** Average time per operation; smaller is better. */
  AVERAGE_TIME("avgt", false),
  /** Operations per unit of time; larger is better. */
  THROUGHPUT("thrpt", true),
  /** Times of sampled operations; smaller is better. */
  SAMPLE_TIME("sample", false),
  /** Time of single cold calls; smaller is better. */
  SINGLE_SHOT("ss", false);

  /** The name, among a row's values, for one of several modes that a benchmark asks for. */
  public static final String PARAMETER = "mode";

  private final String shortName;
  private final boolean largerIsBetter;

  Mode(String shortName, boolean largerIsBetter) {
    this.shortName = shortName;
    this.largerIsBetter = largerIsBetter;
  }

  /** JMH's short name: avgt, thrpt, sample or ss. */
  public String shortName() {
    return shortName;
  }

  /** Whether a larger score is a faster benchmark. */
  public boolean largerIsBetter() {
    return largerIsBetter;
  }

  /**
   * Whether its scores are those of whole rounds, beside which CPU time can be read. A sample and a
   * single call have times of their own.
   */
  public boolean isOfRounds() {
    return this == AVERAGE_TIME || this == THROUGHPUT;
  }

  /** The mode with JMH's short name, or none. */
  public static Optional<Mode> ofShortName(String name) {
    return Arrays.stream(values()).filter(mode -> mode.shortName.equals(name)).findFirst();
  }
}
