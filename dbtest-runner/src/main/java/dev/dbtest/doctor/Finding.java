package dev.dbtest.doctor;

/**
 * What was found about one thing.
 *
 * @param grade how good that is
 * @param subject the thing, in a word or two
 * @param fact what was found
 * @param remedy what to do; empty where nothing has to be done
 */
public record Finding(Grade grade, String subject, String fact, String remedy) {

  /** How good a finding is, the best first. */
  public enum Grade {
    /** As it should be. */
    OK,
    /** It runs, but could do so better. */
    WARNING,
    /** Nothing can be run like this. */
    TROUBLE
  }

  static Finding ok(String subject, String fact) {
    return new Finding(Grade.OK, subject, fact, "");
  }

  static Finding warning(String subject, String fact, String remedy) {
    return new Finding(Grade.WARNING, subject, fact, remedy);
  }

  static Finding trouble(String subject, String fact, String remedy) {
    return new Finding(Grade.TROUBLE, subject, fact, remedy);
  }
}
