package dev.dbtest.leftovers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that starts others, named so that no other process that ever ran on this machine has
 * the same name: what it starts and makes carries the name, and shows whose it is when it is gone.
 *
 * @param world the machine since it was started, and the part of it in which the number holds: a
 *     container counts its processes by itself
 * @param pid the number of the process
 * @param start when it started, in ticks since the machine did
 */
public record Front(String world, long pid, long start) {

  private static final int FIELDS = 3;

  /** Fields of {@code /proc/PID/stat} between the name of the program and the start. */
  private static final int START = 20;

  /**
   * This process.
   *
   * @param proc the directory {@code /proc}
   * @return empty on systems that do not tell
   */
  public static Optional<Front> ofThisProcess(Path proc) {
    try {
      String boot = text(proc.resolve("sys/kernel/random/boot_id"));
      String numbers = Files.readSymbolicLink(proc.resolve("self/ns/pid")).toString();
      long pid = Long.parseLong(Files.readSymbolicLink(proc.resolve("self")).toString());
      String world = Integer.toHexString((boot + numbers).hashCode());
      return Optional.of(new Front(world, pid, start(proc.resolve("self"))));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Reads a name back; empty if it is none. */
  static Optional<Front> of(String name) {
    String[] fields = new String[FIELDS];
    int from = 0;
    for (int i = 0; i < FIELDS; i++) {
      int end = name.indexOf('-', from);
      if (end < 0) {
        return Optional.empty();
      }
      fields[i] = name.substring(from, end);
      from = end + 1;
    }
    try {
      return Optional.of(
          new Front(fields[0], Long.parseLong(fields[1]), Long.parseLong(fields[2])));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The name as the beginning of others. */
  public String prefix() {
    return world + "-" + pid + "-" + start + "-";
  }

  /**
   * Whether it certainly does not run any more, as seen from a process that does.
   *
   * @param observer the process that asks
   */
  boolean isGone(Front observer, Path proc) {
    if (!world.equals(observer.world)) {
      // Another part of the machine, or another machine with the same files: nobody can tell here.
      return false;
    }
    Path process = proc.resolve(Long.toString(pid));
    try {
      return !Files.exists(process) || start(process) != start;
    } catch (IOException | RuntimeException e) {
      return !Files.exists(process);
    }
  }

  private static long start(Path process) throws IOException {
    String stat = text(process.resolve("stat"));
    // The name of the program may hold anything, and ends with the last bracket.
    int at = stat.lastIndexOf(')') + 1;
    for (int field = 0; field < START - 1; field++) {
      at = stat.indexOf(' ', at + 1);
    }
    return Long.parseLong(stat.substring(at + 1, stat.indexOf(' ', at + 1)));
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
  }
}
