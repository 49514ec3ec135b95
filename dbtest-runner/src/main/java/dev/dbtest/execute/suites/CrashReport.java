package dev.dbtest.execute.suites;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what the JVM writes when it crashes. */
final class CrashReport {

  private static final int LINES = 80;

  private CrashReport() {}

  static Path file(Path directory, long pid) {
    return directory.resolve("hs_err_pid" + pid + ".log");
  }

  /** The beginning of the report of a process; empty if it wrote none. */
  static String in(Path directory, long pid) {
    Path file = file(directory, pid);
    if (!Files.exists(file)) {
      return "";
    }
    try {
      List<String> lines = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
      return String.join("\n", lines.subList(0, Math.min(LINES, lines.size())));
    } catch (IOException e) {
      return "The report of the crash cannot be read: " + e.getMessage();
    }
  }
}
