package dev.dbtest.execute;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds processes whose parent has ended, by an environment variable that they inherited from it.
 *
 * <p>The system hands orphans to another parent at once, so nothing links them to the process that
 * started them, except their environment as shown by {@code /proc} on Linux.
 */
final class Orphans {

  /** The name of the variable. Its value differs for each child that we start. */
  static final String VARIABLE = "DBTEST_CHILD";

  private static final Path PROC = Path.of("/proc");

  private Orphans() {}

  /** Whether orphans can be found on this system. */
  static boolean canBeFound() {
    return Files.isReadable(PROC.resolve("self").resolve("environ"));
  }

  /** All running processes that have the given value of the variable. */
  static List<ProcessHandle> with(String value) {
    List<ProcessHandle> found = new ArrayList<>();
    String entry = "\0" + VARIABLE + "=" + value + "\0";
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC)) {
      for (Path process : processes) {
        String name = process.getFileName().toString();
        if (isNumber(name) && environment(process).contains(entry)) {
          ProcessHandle.of(Long.parseLong(name))
              .filter(ProcessHandle::isAlive)
              .ifPresent(found::add);
        }
      }
    } catch (IOException | NumberFormatException e) {
      // Another system, or one that hides this: then there is nothing to find.
    }
    return found;
  }

  /** Whether a name in {@code /proc} is that of a process. */
  private static boolean isNumber(String name) {
    char first = name.charAt(0);
    return first >= '0' && first <= '9';
  }

  private static String environment(Path process) {
    try {
      byte[] bytes = Files.readAllBytes(process.resolve("environ"));
      return "\0" + new String(bytes, StandardCharsets.ISO_8859_1) + "\0";
    } catch (IOException e) {
      // It belongs to somebody else, or has ended.
      return "";
    }
  }
}
