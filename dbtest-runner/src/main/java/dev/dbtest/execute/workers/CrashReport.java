package dev.dbtest.execute.workers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what the JVM writes when it crashes. */
final class CrashReport {

  /** How the paragraphs begin that say what happened, and where. */
  private static final List<String> WORTH_KNOWING =
      List.of("Current thread", "Stack:", "Native frames:", "Java frames:", "siginfo:");

  /** Lines that are of use to the JVM's vendor, not to the author of a test. */
  private static final List<String> BOILERPLATE =
      List.of("# If you would like", "# CreateCoredump", "# Core dump", "# See ", "#   http");

  private static final int LINES = 60;
  private static final int MOST_KEPT = 10;

  private CrashReport() {}

  /**
   * The crash report of a process, shortened, and where to find the whole of it.
   *
   * @param directory where the JVM was told to write it
   * @param keep where it is moved to; if empty, it is lost
   * @return empty if the process wrote none
   */
  static String of(long pid, Path directory, Optional<Path> keep) {
    Path file = directory.resolve("hs_err_pid" + pid + ".log");
    if (!Files.exists(file)) {
      return "";
    }
    try {
      String text = shortened(Files.readString(file, StandardCharsets.ISO_8859_1));
      if (keep.isPresent()) {
        Path kept = Files.createDirectories(keep.get()).resolve(file.getFileName());
        Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
        prune(keep.get());
        text = "Report of the JVM's crash: " + kept + "\n" + text;
      }
      return text;
    } catch (IOException e) {
      return "The report of the crash cannot be read: " + e.getMessage();
    }
  }

  /** The parts of a report that help the author of a test. */
  static String shortened(String report) {
    List<String> lines = new ArrayList<>();
    boolean wanted = false;
    for (String line : report.lines().toList()) {
      if (line.startsWith("#")) {
        if (line.length() > 2 && BOILERPLATE.stream().noneMatch(line::startsWith)) {
          lines.add(line);
        }
      } else {
        wanted = line.isBlank() ? false : wanted || isWorthKnowing(line);
        if (wanted) {
          lines.add(line);
        }
      }
    }
    return String.join("\n", lines.subList(0, Math.min(LINES, lines.size())));
  }

  private static boolean isWorthKnowing(String line) {
    return WORTH_KNOWING.stream().anyMatch(line::startsWith);
  }

  /** Deletes the oldest reports: a test that crashes every time must not fill the disk. */
  private static void prune(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> reports =
          files.sorted((a, b) -> Long.compare(modified(b), modified(a))).skip(MOST_KEPT).toList();
      for (Path report : reports) {
        Files.deleteIfExists(report);
      }
    }
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }
}
