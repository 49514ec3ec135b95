package dev.dbtest.run;

import dev.dbtest.history.CaseHistory;
import dev.dbtest.history.CaseMemory;
import dev.dbtest.journal.JournalContent;
import dev.dbtest.journal.JournalDirectory;
import dev.dbtest.model.CaseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How tests ended in runs that were killed. They could not remember it, but their journals have it:
 * what failed there must not pass for what it was before.
 */
final class KilledRuns implements CaseMemory.Supplement {

  private final List<Path> journals;

  private KilledRuns(List<Path> journals) {
    this.journals = journals;
  }

  /**
   * Runs that were killed since something was remembered last.
   *
   * @param journals where journals are
   * @param memory the file in which it was remembered; need not exist
   */
  static KilledRuns since(JournalDirectory journals, Path memory) {
    try {
      FileTime last =
          Files.exists(memory) ? Files.getLastModifiedTime(memory) : FileTime.fromMillis(0);
      return new KilledRuns(journals.leftSince(last));
    } catch (IOException e) {
      // Whoever asks to resume such a run is told why that is not possible.
      return new KilledRuns(List.of());
    }
  }

  @Override
  public CaseHistory addTo(CaseHistory remembered) {
    CaseHistory history = remembered;
    if (!journals.isEmpty()) {
      for (JournalContent run : unfinished()) {
        history = after(history, EarlierRun.of(run.entries()));
      }
    }
    return history;
  }

  private List<JournalContent> unfinished() {
    List<JournalContent> runs = new ArrayList<>();
    for (Path file : journals) {
      try {
        JournalContent content = JournalContent.read(file);
        if (!content.isFinished()) {
          runs.add(content);
        }
      } catch (IOException e) {
        // It tells nothing.
      }
    }
    runs.sort(Comparator.comparing(run -> run.header().started()));
    return runs;
  }

  private static CaseHistory after(CaseHistory history, EarlierRun run) {
    Set<String> unproven = new LinkedHashSet<>();
    for (String test : run.outstanding().keySet()) {
      unproven.add(RunPlans.method(test));
    }
    Set<String> ended = new LinkedHashSet<>();
    for (CaseId id : run.ended().keySet()) {
      ended.add(id.methodIdentity());
    }
    unproven.addAll(UnprovenTests.of(run.problems(), List.of(), ended));
    return history.with(List.copyOf(run.ended().values()), Set.of()).withUnproven(unproven);
  }
}
