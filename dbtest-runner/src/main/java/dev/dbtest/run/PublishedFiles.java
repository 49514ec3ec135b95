package dev.dbtest.run;

import dev.dbtest.leftovers.DeadFronts;
import dev.dbtest.project.Project;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The files that tests publish, a directory for each class and run. Reports name them. */
final class PublishedFiles {

  /** Reports that name older ones have been looked at. */
  private static final Duration KEPT = Duration.ofDays(7);

  private PublishedFiles() {}

  /** Where they are kept; it is made when the first one is published. */
  static Path directory(Project project) {
    return project.stateDirectory().resolve("published");
  }

  /** Deletes what was published long ago. Another run may be doing the same. */
  static void deleteOld(Project project, Clock clock) {
    Path directory = directory(project);
    if (!Files.isDirectory(directory)) {
      return;
    }
    Instant oldest = clock.instant().minus(KEPT);
    try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
      for (Path each : all) {
        if (Files.getLastModifiedTime(each).toInstant().isBefore(oldest)) {
          DeadFronts.delete(each);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // The next run tries again.
    }
  }
}
