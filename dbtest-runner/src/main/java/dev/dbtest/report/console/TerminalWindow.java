package dev.dbtest.report.console;

/** The window in which a terminal shows text. Thread-safe. */
public interface TerminalWindow {

  /** Its size, as far as that is known. */
  TerminalSize size();

  /**
   * Whether it has another size by now, which is not known yet. What is drawn meanwhile could not
   * be erased again.
   */
  boolean isChanging();
}
