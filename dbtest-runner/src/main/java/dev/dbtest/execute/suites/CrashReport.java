package dev.dbtest.execute.suites;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Reads what the JVM writes when it crashes. */
final class CrashReport {

  private static final int LINES = 80;

  private CrashReport() {}

  /**
   * The beginning of the report of a process, and where the whole of it is.
   *
   * @param directory where the JVM was told to write it
   * @param keep where it is moved to; without that, it is lost
   * @return empty if the process wrote none
   */
  static String of(long pid, Path directory, Optional<Path> keep) {
    Path file = directory.resolve("hs_err_pid" + pid + ".log");
    if (!Files.exists(file)) {
      return "";
    }
    try {
      List<String> lines = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
      String text = String.join("\n", lines.subList(0, Math.min(LINES, lines.size())));
      if (keep.isPresent()) {
        Path kept = Files.createDirectories(keep.get()).resolve(file.getFileName());
        Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
        text = "Report of the JVM's crash: " + kept + "\n" + text;
      }
      return text;
    } catch (IOException e) {
      return "The report of the crash cannot be read: " + e.getMessage();
    }
  }
}
