package dev.dbtest.report;

import java.io.Serial;

/** A report could not be written. The message names the file and what to do. */
public final class ReportException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** A report that failed because of {@code cause}. */
  public ReportException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A report that failed by itself. */
  public ReportException(String message) {
    super(message);
  }
}
