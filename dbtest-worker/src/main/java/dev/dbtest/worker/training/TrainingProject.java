package dev.dbtest.worker.training;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The smallest project: one suite with a test that passes and one that does not. The build compiles
 * it, and puts it into our jar under a name that no class can have: as a class, it would be one of
 * this project's own suites.
 */
public final class TrainingProject {

  /** Name of the suite. */
  public static final String SUITE = "training.TrainingSuite";

  /** Names of its tests; the second one fails. */
  public static final List<String> TESTS = List.of("passes", "fails");

  private static final String RESOURCE = "TrainingSuite.bin";

  private TrainingProject() {}

  /**
   * Writes the classes into a directory.
   *
   * @throws IOException if it cannot be written to, or our jar is incomplete
   */
  public static void write(Path directory) throws IOException {
    Path file = directory.resolve(SUITE.replace('.', '/') + ".class");
    Files.createDirectories(file.resolveSibling("."));
    try (InputStream suite = TrainingProject.class.getResourceAsStream(RESOURCE)) {
      if (suite == null) {
        throw new FileNotFoundException(RESOURCE + " is not in the jar of dbtest-worker");
      }
      Files.copy(suite, file);
    }
  }
}
