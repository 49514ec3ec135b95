package dev.dbtest.link.worker;

import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import java.util.List;

/**
 * The settings for all suites of a worker. Times are in nanoseconds; 0 means no limit.
 *
 * @param classRoots directories and jars that hold the project's own classes
 * @param classPath the project's class path, for suites that get their classes afresh
 * @param scratch a directory of this worker's own, which the front deletes at the end
 * @param published where files that tests publish are kept; empty to leave that to their engine
 * @param outputLimit bytes of output kept per case
 * @param passedOutputLimit bytes of output kept per case that passed
 * @param liveOutput whether output is reported while the case runs
 * @param slow after how long a test is reported as slow
 * @param setupLimit longest time of a set-up method
 * @param teardownLimit longest time of a tear-down method
 * @param grace how long code may take to end after it was interrupted
 * @param linger how long threads may take to end after their suite
 * @param maxFailures the number of red cases after which no further one is started; 0 for no limit
 */
public record WorkerSettings(
    List<String> classRoots,
    List<String> classPath,
    String scratch,
    String published,
    int outputLimit,
    int passedOutputLimit,
    boolean liveOutput,
    long slow,
    long setupLimit,
    long teardownLimit,
    long grace,
    long linger,
    int maxFailures) {

  /** Reason for cases that are not run because of {@link #maxFailures}. */
  public static final String TOO_MANY_FAILURES = "the run ended after too many failures";

  /** Copies the lists. */
  public WorkerSettings {
    classRoots = List.copyOf(classRoots);
    classPath = List.copyOf(classPath);
  }

  void write(PayloadWriter out) {
    out.texts(classRoots);
    out.texts(classPath);
    out.text(scratch)
        .text(published)
        .integer(outputLimit)
        .integer(passedOutputLimit)
        .flag(liveOutput);
    out.number(slow).number(setupLimit).number(teardownLimit).number(grace).number(linger);
    out.integer(maxFailures);
  }

  static WorkerSettings read(PayloadReader in) {
    return new WorkerSettings(
        in.texts(),
        in.texts(),
        in.text(),
        in.text(),
        in.integer(),
        in.integer(),
        in.flag(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.integer());
  }
}
