package dev.dbtest.link.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a worker JVM leaves in its directory about the shutdown hooks that run after its tests: a
 * file that the JVM deletes when the last hook has returned, and what one of them threw. Its exit
 * code says nothing of either.
 */
public final class Ending {

  private static final String HOOKS_RUN = "hooks-run";
  private static final String THROWN = "hook-threw";
  private static final int MOST_CHARACTERS = 1000;

  private Ending() {}

  /**
   * Notes that nothing is left to be done but the hooks.
   *
   * @param directory the worker's own
   */
  public static void begin(Path directory) {
    try {
      Path file = directory.resolve(HOOKS_RUN);
      // In this order: without the deletion, the file would accuse hooks that did nothing.
      file.toFile().deleteOnExit();
      Files.createFile(file);
    } catch (IOException | IllegalStateException e) {
      // The JVM ends already, or the disk is full: then nothing is known of the hooks.
    }
  }

  /**
   * Notes what a hook threw; the last one counts.
   *
   * @param directory the worker's own
   * @param what who threw what, as words; the first thousand characters count
   */
  public static void threw(Path directory, String what) {
    try {
      String brief = what.substring(0, Math.min(what.length(), MOST_CHARACTERS));
      Files.write(directory.resolve(THROWN), brief.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Nobody hears of it, as without dbtest.
    }
  }

  /**
   * What went wrong in the hooks of a worker that has ended with exit code 0, as words about it;
   * empty if nothing is known of anything.
   *
   * @param directory the worker's own
   */
  public static Optional<String> trouble(Path directory) {
    if (Files.exists(directory.resolve(HOOKS_RUN))) {
      return Optional.of(
          "a shutdown hook ended it by Runtime.halt, perhaps before others were done");
    }
    Path thrown = directory.resolve(THROWN);
    try {
      return Files.exists(thrown)
          ? Optional.of(
              "while its shutdown hooks ran, "
                  + new String(Files.readAllBytes(thrown), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
