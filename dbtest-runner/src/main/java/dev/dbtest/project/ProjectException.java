package dev.dbtest.project;

/** The project cannot be used; the message names the offender and the remedy in one line. */
public final class ProjectException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String details;

  /** A problem without output of a build. */
  public ProjectException(Kind kind, String message) {
    this(kind, message, "");
  }

  /**
   * A problem.
   *
   * @param details output of the build that failed
   */
  public ProjectException(Kind kind, String message, String details) {
    super(message);
    this.kind = kind;
    this.details = details;
  }

  /** What kind of trouble it is. */
  public Kind kind() {
    return kind;
  }

  /** Output of the build that failed; empty if there is none. */
  public String details() {
    return details;
  }

  /** Kinds of trouble with a project. */
  public enum Kind {
    /** It is missing or broken, or its build fails. */
    UNUSABLE,
    /** It is sound, but has no classes. */
    EMPTY
  }
}
