package dev.dbtest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a case did not pass, as plain text: the exception itself stays in the process that threw it.
 *
 * @param phase where in the life of the case it happened
 * @param type class of the exception, such as {@code java.lang.AssertionError}, or a short name for
 *     what dbtest observed, such as {@code timeout} or {@code worker exited}
 * @param message its message; empty if it has none
 * @param comparison the expected and the actual value, where the exception has both
 * @param frames stack frames, innermost first; empty if there is no stack
 * @param trace the whole stack trace with causes and suppressed exceptions, as text
 * @param dossier other helpful information, such as a thread dump or the last output; empty if
 *     there is none
 */
public record Failure(
    Phase phase,
    String type,
    String message,
    @Nullable Comparison comparison,
    List<Frame> frames,
    String trace,
    String dossier) {

  /** The type of a failure whose cause is a profiler that JMH cannot use. */
  public static final String PROFILER_NOT_USABLE = "profiler not usable";

  /** Copies the frames. */
  public Failure {
    frames = List.copyOf(frames);
  }

  /** A failure that dbtest itself reports, without exception or stack. */
  public static Failure of(Phase phase, String type, String message) {
    return new Failure(phase, type, message, null, List.of(), "", "");
  }

  /** The same failure with a dossier. */
  public Failure withDossier(String newDossier) {
    return new Failure(phase, type, message, comparison, frames, trace, newDossier);
  }

  /** The same failure with other frames. */
  public Failure withFrames(List<Frame> newFrames) {
    return new Failure(phase, type, message, comparison, newFrames, trace, dossier);
  }

  /** What went wrong and where, as a sentence about a suite, for what is no case's own failure. */
  public String sentence() {
    String said = message.isEmpty() ? "" : ": " + message;
    return phase.label() + " failed with " + type + said + place() + '.';
  }

  /** The innermost frame of the project's own code, behind " at "; empty if there is none. */
  public String place() {
    for (Frame frame : frames) {
      if (frame.user()) {
        return " at " + frame.text();
      }
    }
    return "";
  }

  /** Where in the life of a case something went wrong. */
  public enum Phase {
    /** Loading, linking or constructing the class. */
    LOAD("loading the class"),
    /** Set-up of the suite, or of the fork. */
    SUITE_SETUP("suite set-up"),
    /** Set-up before the test. */
    SETUP("set-up"),
    /** Making the parameter rows. */
    PARAMETERS("parameter rows"),
    /** The test or benchmark itself. */
    BODY("the test"),
    /** Tear-down after the test. */
    TEARDOWN("tear-down"),
    /** Tear-down of the suite, or of the fork. */
    SUITE_TEARDOWN("suite tear-down"),
    /** A benchmark's warm-up or measurement. */
    MEASUREMENT("measurement"),
    /** The process that ran it. */
    PROCESS("the process");

    private final String label;

    Phase(String label) {
      this.label = label;
    }

    /** Words for reports, such as "suite set-up". */
    public String label() {
      return label;
    }
  }

  /**
   * Two values that should have been equal.
   *
   * @param expected text of the expected value
   * @param actual text of the actual value
   */
  public record Comparison(String expected, String actual) {}

  /**
   * A stack frame.
   *
   * @param className binary name of the class
   * @param method name of the method
   * @param file source file; {@code null} if unknown
   * @param line line number; negative if unknown
   * @param user whether the frame is the project's own code, not a library's or the JDK's
   * @param source what the source file says in that line, without blanks around it and without what
   *     is too long to show; {@code null} where nobody looked, or nothing could be relied on
   */
  public record Frame(
      String className,
      String method,
      @Nullable String file,
      int line,
      boolean user,
      @Nullable String source) {

    /** A frame of which nobody has read the source. */
    public Frame(String className, String method, @Nullable String file, int line, boolean user) {
      this(className, method, file, line, user, null);
    }

    /** The same frame with its line of the source. */
    public Frame withSource(String text) {
      return new Frame(className, method, file, line, user, text);
    }

    /** Text like that of a stack trace: {@code com.acme.A.b(A.java:12)}. */
    public String text() {
      String place = file == null ? "Unknown Source" : line < 0 ? file : file + ":" + line;
      return className + "." + method + "(" + place + ")";
    }
  }
}
