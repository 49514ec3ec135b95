package dev.dbtest.history;

import dev.dbtest.model.TestResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how tests ended from one run to the next. What earlier runs left is read while tests
 * run, so that nobody has to wait for it when they are done.
 */
public final class CaseMemory {

  private final CaseHistoryFile file;
  private final Supplement supplement;
  private @Nullable CaseHistory known;
  private Optional<Object> stateOfKnown = Optional.empty();

  /**
   * Remembers in this file.
   *
   * @param supplement knows what is missing in it
   */
  public CaseMemory(CaseHistoryFile file, Supplement supplement) {
    this.file = file;
    this.supplement = supplement;
  }

  /** Knows what runs found out that could not remember it any more. */
  public interface Supplement {

    /** Knows of nothing. */
    Supplement NONE =
        new Supplement() {
          @Override
          public CaseHistory addTo(CaseHistory remembered) {
            return remembered;
          }
        };

    /** What was remembered, and what came after it. */
    CaseHistory addTo(CaseHistory remembered);
  }

  /**
   * How tests ended when they were last run.
   *
   * @throws IOException if the file cannot be read
   */
  public synchronized CaseHistory recall() throws IOException {
    Optional<Object> state = file.state();
    CaseHistory history = known;
    // Another run may have ended in the meantime, and what failed there must not be forgotten.
    if (history == null || state.isEmpty() || !state.equals(stateOfKnown)) {
      history = supplement.addTo(file.read());
      known = history;
      stateOfKnown = state;
    }
    return history;
  }

  /** The same; what cannot be read counts as nothing, and {@link #keep} tells of it. */
  public CaseHistory recallIfPossible() {
    try {
      return recall();
    } catch (IOException e) {
      return CaseHistory.NONE;
    }
  }

  /** Reads what {@link #keep} will need. */
  public void prepare() {
    recallIfPossible();
  }

  /**
   * Remembers results in place of what was known of the same tests. A file that cannot be read is
   * begun anew: otherwise nothing would ever be remembered again.
   *
   * @param partial tests of which only some rows were to run, by {@link
   *     dev.dbtest.model.CaseId#methodIdentity}
   * @param unproven tests that no result shows to pass, by the same
   * @param forgotten tests that are no longer there, by the same
   * @return why what was known before had to be given up; usually nothing
   * @throws IOException if the file cannot be written
   */
  public synchronized Optional<String> keep(
      List<TestResult> results, Set<String> partial, Set<String> unproven, List<String> forgotten)
      throws IOException {
    CaseHistory before = CaseHistory.NONE;
    Optional<String> lost = Optional.empty();
    try {
      before = recall();
    } catch (IOException e) {
      lost = Optional.of(String.valueOf(e.getMessage()));
    }
    file.write(before.without(forgotten).with(results, partial).withUnproven(unproven));
    return lost;
  }
}
