package dev.dbtest.run;

import dev.dbtest.discovery.roots.ClassPathSums;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * Files that the options of a JVM name, such as agents, argument files and what stands in front of
 * the class path: with other ones, tests run other code. What system properties, {@code -XX} and
 * {@code -Xlog} name is as likely a file that the JVM writes, and left out.
 */
final class NamedFiles {

  /** What stands between the name of an option, its values and the values among each other. */
  private static final String SEPARATORS = "=:,;@" + File.pathSeparator;

  private static final List<String> LEFT_OUT = List.of("-D", "-XX", "-Xlog");

  private NamedFiles() {}

  /**
   * What the files and directories that are named sum up to, as text.
   *
   * @param directory where relative names are looked up
   */
  static String sum(List<String> options, Path directory) {
    List<Path> named = new ArrayList<>();
    for (String option : options) {
      if (!isLeftOut(option)) {
        StringTokenizer parts = new StringTokenizer(option, SEPARATORS);
        while (parts.hasMoreTokens()) {
          add(parts.nextToken(), directory, named);
        }
      }
    }
    return new ClassPathSums(Map.of()).of(named);
  }

  private static boolean isLeftOut(String option) {
    for (String beginning : LEFT_OUT) {
      if (option.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private static void add(String part, Path directory, List<Path> named) {
    try {
      Path file = directory.resolve(part);
      if (Files.exists(file)) {
        named.add(file);
      }
    } catch (InvalidPathException e) {
      // Then no file has this name.
    }
  }
}
