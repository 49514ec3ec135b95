package dev.dbtest.run;

import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectPlaces;
import dev.dbtest.waiver.Quarantine;
import dev.dbtest.waiver.QuarantineFile;
import dev.dbtest.waiver.UnreadableWaiverException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Finds the quarantine of a run. Most projects have none, which costs one look. */
final class QuarantinePlace {

  private final Optional<Path> store;

  /**
   * Looks in a store.
   *
   * @param store the store that was named; empty for that of the project
   */
  QuarantinePlace(Optional<Path> store) {
    this.store = store;
  }

  /** Whether there is one. */
  boolean hasAny(Project project) {
    return QuarantineFile.in(store(project)).toFile().exists();
  }

  private Path store(Project project) {
    return store.isPresent() ? store.get() : project.root().resolve(ProjectPlaces.HISTORY);
  }

  /**
   * The quarantine as of today.
   *
   * @throws RefusedException if it cannot be read
   */
  Quarantine read(Project project, Clock clock) throws RefusedException {
    if (!hasAny(project)) {
      return Quarantine.NONE;
    }
    try {
      return new QuarantineFile(store(project)).read(QuarantineFile.day(clock.instant()));
    } catch (UnreadableWaiverException e) {
      throw RefusedException.because(Refusal.Reason.QUARANTINE_UNREADABLE, e.text());
    }
  }
}
