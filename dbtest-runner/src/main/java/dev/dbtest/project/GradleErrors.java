package dev.dbtest.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds in what Gradle printed the lines that say what is wrong; the rest is the same each time.
 */
final class GradleErrors {

  private static final String FAILURE = "FAILURE: ";

  /** How much is shown of output that does not look like Gradle's. */
  private static final int LAST_LINES = 20;

  /** Headings of which the lines that follow matter. */
  private static final List<String> TOLD = List.of("* What went wrong:", "* Where:");

  private static final List<String> NOISE =
      List.of("BUILD FAILED", "[Incubating]", "==========", "----------", "* Get more help");

  private final List<String> errors = new ArrayList<>();

  /** What compilers printed before Gradle summed up; newer versions repeat it there. */
  private final Set<String> said = new HashSet<>();

  private GradleErrors() {}

  /** The lines that matter. */
  static List<String> in(String output) {
    List<String> lines = output.lines().toList();
    GradleErrors found = new GradleErrors();
    found.read(lines);
    return found.errors.isEmpty()
        ? lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())
        : found.errors;
  }

  private void read(List<String> lines) {
    boolean summedUp = false;
    boolean told = true;
    for (String line : lines) {
      summedUp |= line.startsWith(FAILURE);
      if (line.startsWith("* ")) {
        told = TOLD.contains(line.strip());
      } else if (told && !isNoise(line) && !(summedUp && said.contains(line.strip()))) {
        errors.add(line.stripTrailing());
      }
      if (!summedUp) {
        said.add(line.strip());
      }
    }
  }

  private static boolean isNoise(String line) {
    for (String noise : NOISE) {
      if (line.startsWith(noise)) {
        return true;
      }
    }
    return line.isBlank() || line.startsWith(FAILURE) || isCount(line);
  }

  /** Such as {@code 2: Task failed with an exception.}, before each of several failures. */
  private static boolean isCount(String line) {
    return line.endsWith(": Task failed with an exception.");
  }
}
