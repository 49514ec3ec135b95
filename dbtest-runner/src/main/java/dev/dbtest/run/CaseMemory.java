package dev.dbtest.run;

import dev.dbtest.execute.suites.CaseHistoryFile;
import dev.dbtest.model.TestResult;
import dev.dbtest.plan.CaseHistory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how tests ended from one run to the next. What earlier runs left is read while tests
 * run, since nobody should wait for it when they are done.
 */
final class CaseMemory {

  private final CaseHistoryFile file;
  private @Nullable CaseHistory known;
  private Optional<Object> stateOfKnown = Optional.empty();

  /** Remembers in this file. */
  CaseMemory(CaseHistoryFile file) {
    this.file = file;
  }

  /**
   * How tests ended when they were last run.
   *
   * @throws IOException if the file cannot be read
   */
  synchronized CaseHistory recall() throws IOException {
    Optional<Object> state = file.state();
    CaseHistory history = known;
    // Another run may have ended meanwhile, and what failed there must not be forgotten.
    if (history == null || state.isEmpty() || !state.equals(stateOfKnown)) {
      history = file.read();
      known = history;
      stateOfKnown = state;
    }
    return history;
  }

  /** Reads what {@link #keep} will need. */
  void prepare() {
    try {
      recall();
    } catch (IOException e) {
      // Said when results are to be kept.
    }
  }

  /**
   * Remembers results in place of what was known of the same tests.
   *
   * @throws IOException if the file cannot be read or written
   */
  synchronized void keep(List<TestResult> results) throws IOException {
    file.write(recall().with(results));
  }
}
