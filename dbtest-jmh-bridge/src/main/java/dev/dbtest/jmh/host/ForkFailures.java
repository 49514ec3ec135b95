package dev.dbtest.jmh.host;

import dev.dbtest.model.Failure;
import java.io.NotSerializableException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.BenchmarkException;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.ProfilersFailedException;

/** Finds out why JMH has no complete result for a fork. */
final class ForkFailures {

  /** Types of failures that are not exceptions. */
  static final String FORK_EXITED = "fork exited";

  static final String NOT_GENERATED = "benchmark not generated";
  static final String INCOMPLETE = "incomplete measurement";

  private static final Pattern EXIT_CODE =
      Pattern.compile("(?i)forked VM failed with exit code (\\d+)");
  private static final String PREMATURE_EXIT = "VM prematurely exited";
  private static final int SIGNAL = 128;

  private ForkFailures() {}

  /**
   * The failure behind an exception of JMH's runner.
   *
   * @param thrown what the runner threw
   * @param jmhText what JMH printed about the fork
   * @param output what the fork printed
   */
  static Failure of(Throwable thrown, String jmhText, String output) {
    if (thrown instanceof NoBenchmarksException) {
      return Failure.of(
          Failure.Phase.LOAD,
          NOT_GENERATED,
          "JMH does not list the benchmark with these settings.");
    }
    if (thrown instanceof ProfilersFailedException && thrown.getCause() != null) {
      return Failure.of(
          Failure.Phase.PROCESS,
          Failure.PROFILER_NOT_USABLE,
          ThrowableFailures.message(thrown.getCause()));
    }
    Throwable cause = cause(thrown);
    Matcher exit = EXIT_CODE.matcher(ThrowableFailures.message(cause));
    if (exit.find()) {
      return withOutput(
          TraceText.firstFailure(failureText(jmhText))
              .map(GeneratedCodeTrouble::explain)
              .orElseGet(() -> exited(Integer.parseInt(exit.group(1)))),
          output);
    }
    if (cause instanceof NotSerializableException) {
      Optional<Failure> printed = TraceText.firstFailure(failureText(jmhText));
      return withOutput(printed.orElseGet(() -> ThrowableFailures.of(cause)), output);
    }
    if (ThrowableFailures.message(cause).contains(PREMATURE_EXIT)) {
      return withOutput(exitCalled(), output);
    }
    return withOutput(GeneratedCodeTrouble.explain(ThrowableFailures.of(cause)), output);
  }

  /**
   * The failure of a fork for which JMH has neither a complete result nor an exception, as far as
   * its output shows.
   *
   * @param rounds rounds that were measured
   * @param planned rounds that were to be measured
   */
  static Failure incomplete(int rounds, int planned, String jmhText, String output) {
    Optional<Failure> printed = TraceText.firstFailure(failureText(jmhText));
    if (printed.isPresent()) {
      return withOutput(GeneratedCodeTrouble.explain(printed.get()), output);
    }
    if (jmhText.contains(PREMATURE_EXIT)) {
      return withOutput(exitCalled(), output);
    }
    Matcher exit = EXIT_CODE.matcher(jmhText);
    Failure failure =
        exit.find()
            ? exited(Integer.parseInt(exit.group(1)))
            : Failure.of(
                Failure.Phase.PROCESS,
                INCOMPLETE,
                "The fork ended with exit code 0 after "
                    + rounds
                    + " of "
                    + planned
                    + " rounds; code that calls Runtime.halt does that.");
    return withOutput(failure, output);
  }

  /** Whether a failure only tells that there is no result, and not why. */
  static boolean saysNothing(Failure failure) {
    return failure.type().equals(INCOMPLETE) || failure.type().equals(FORK_EXITED);
  }

  private static Failure exitCalled() {
    return Failure.of(
        Failure.Phase.PROCESS,
        FORK_EXITED,
        "The fork exited before the measurement was done: something in it called System.exit.");
  }

  private static Failure exited(int code) {
    String how =
        code > SIGNAL
            ? "The fork was ended by signal " + (code - SIGNAL) + signalName(code - SIGNAL) + "."
            : "The fork exited with code " + code + ".";
    return Failure.of(Failure.Phase.PROCESS, FORK_EXITED, how);
  }

  private static String signalName(int signal) {
    return switch (signal) {
      case 6 -> " (SIGABRT: the JVM crashed)";
      case 9 -> " (SIGKILL: it was killed, perhaps because memory ran out)";
      case 11 -> " (SIGSEGV: it crashed in native code)";
      case 15 -> " (SIGTERM)";
      default -> "";
    };
  }

  /** JMH wraps the exception of a benchmark as a suppressed one. */
  private static Throwable cause(Throwable thrown) {
    Throwable inner = thrown.getCause() instanceof BenchmarkException ? thrown.getCause() : thrown;
    Throwable[] suppressed = inner.getSuppressed();
    if (inner instanceof BenchmarkException && suppressed.length > 0) {
      return suppressed[0] instanceof BenchmarkException ? cause(suppressed[0]) : suppressed[0];
    }
    return inner;
  }

  /** The part of JMH's text that holds exceptions of the benchmark. */
  private static String failureText(String jmhText) {
    int at = jmhText.indexOf("<failure>");
    return at < 0 ? "" : jmhText.substring(at);
  }

  private static Failure withOutput(Failure failure, String output) {
    return output.isBlank() ? failure : failure.withDossier("Output of the fork:\n" + output);
  }
}
