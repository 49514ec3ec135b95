package dev.dbtest.jmh.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The host's temporary files: JMH's compiler hints and the output of forks. */
final class HostFiles {

  /** Names the directory that the front made for this host alone. */
  private static final String DIRECTORY = "dbtest.host.directory";

  private HostFiles() {}

  /** Deletes the directory, if the front gave one. */
  static void deleteTemporary() {
    String directory = System.getProperty(DIRECTORY);
    if (directory == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(Path.of(directory))) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // The front, if it is still there, tries again; at worst a few small files stay.
    }
  }
}
