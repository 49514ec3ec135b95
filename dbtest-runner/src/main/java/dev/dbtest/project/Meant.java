package dev.dbtest.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Guesses what was meant by a class path entry without classes. */
final class Meant {

  /** Sources are not far below the directory that people name. */
  private static final int DEPTH = 10;

  private Meant() {}

  /** What to do instead. */
  static String by(Path entry) {
    if (holds(entry, ".jar", 1)) {
      return "there are jars in it, which a class path names one by one, or all of them as '"
          + entry
          + "/*'";
    }
    if (holds(entry, ".java", DEPTH)) {
      return "there are sources in it: compile them, and name the directory that their classes go"
          + " to";
    }
    return "compile first, or name the directory that holds the packages";
  }

  /** Whether there is at least one jar in a directory, and nothing else. */
  static boolean holdsJarsOnly(Path directory) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    boolean jars = false;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (!file.toString().endsWith(".jar")) {
          return false;
        }
        jars = true;
      }
    } catch (IOException e) {
      return false;
    }
    return jars;
  }

  private static boolean holds(Path directory, String ending, int depth) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(directory, depth)) {
      return files.anyMatch(file -> file.toString().endsWith(ending) && Files.isRegularFile(file));
    } catch (IOException e) {
      return false;
    }
  }
}
