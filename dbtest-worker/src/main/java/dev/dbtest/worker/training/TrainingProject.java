package dev.dbtest.worker.training;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The smallest project: one suite and one class of JUnit, each with a test that passes and one that
 * does not. The build compiles them, and puts them into our jar under names that no class can have:
 * as classes, they would be among this project's own tests.
 */
public final class TrainingProject {

  /** Name of the suite. */
  public static final String SUITE = "training.TrainingSuite";

  /** Names of its tests; the second one fails. */
  public static final List<String> TESTS = List.of("passes", "fails");

  /** Name of a class with tests of JUnit Jupiter. */
  public static final String JUNIT_TEST = "training.TrainingTest";

  private static final List<String> RESOURCES =
      List.of("TrainingSuite", "TrainingTest", "TrainingTest$Inside");

  private TrainingProject() {}

  /**
   * Writes the classes into a directory.
   *
   * @throws IOException if it cannot be written to, or our jar is incomplete
   */
  public static void write(Path directory) throws IOException {
    for (String name : RESOURCES) {
      Path file = directory.resolve("training/" + name + ".class");
      Files.createDirectories(file.resolveSibling("."));
      try (InputStream content = TrainingProject.class.getResourceAsStream(name + ".bin")) {
        if (content == null) {
          throw new FileNotFoundException(name + ".bin is not in the jar of dbtest-worker");
        }
        Files.copy(content, file);
      }
    }
  }
}
