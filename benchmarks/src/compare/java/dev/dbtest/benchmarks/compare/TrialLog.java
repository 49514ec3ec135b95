package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The finished comparisons of a trial in a text file, one a line, so that a trial that was ended
 * goes on where it was. Safe for several threads of one process.
 */
final class TrialLog {

  private final Path file;
  private final List<TrialOutcome> outcomes;

  private TrialLog(Path file, List<TrialOutcome> outcomes) {
    this.file = file;
    this.outcomes = outcomes;
  }

  /**
   * Opens a log, or begins one.
   *
   * @param settings how comparisons are measured, in one line
   * @throws IllegalArgumentException if the file holds comparisons that were measured otherwise
   */
  static TrialLog open(Path file, String settings) throws IOException {
    String head = "# " + settings;
    if (!Files.exists(file)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, head + "\n");
    }
    String text = Files.readString(file);
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(head)) {
      throw new IllegalArgumentException(
          "%s was measured otherwise:%n  %s%nand now it is%n  %s%nName another file with --log."
              .formatted(file, lines.isEmpty() ? "(nothing)" : lines.get(0), head));
    }
    if (!text.endsWith("\n")) {
      // The last line was cut off; the next one must not be glued to it.
      Files.writeString(file, "\n", StandardOpenOption.APPEND);
    }
    List<TrialOutcome> outcomes = new ArrayList<>();
    lines.forEach(line -> TrialOutcome.parse(line).ifPresent(outcomes::add));
    return new TrialLog(file, outcomes);
  }

  /** All comparisons so far. */
  synchronized List<TrialOutcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** Which comparisons are done. */
  synchronized Set<TrialKey> done() {
    return outcomes.stream().map(TrialOutcome::key).collect(Collectors.toSet());
  }

  /** Adds comparisons, which are on disk when this returns. */
  synchronized void add(List<TrialOutcome> finished) throws IOException {
    String text = finished.stream().map(each -> each.line() + "\n").collect(Collectors.joining());
    Files.write(
        file,
        text.getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.APPEND,
        StandardOpenOption.DSYNC);
    outcomes.addAll(finished);
  }
}
