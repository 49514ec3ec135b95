package dev.dbtest.cli.options;

import java.io.File;
import java.nio.file.Path;

/**
 * Paths in a configuration file are relative to its directory, wherever the command is called;
 * those of the command line are relative to where it is called.
 */
final class ConfigPaths {

  private ConfigPaths() {}

  /**
   * The text that means on the command line what a value means in a file.
   *
   * @param directory that of the file
   */
  static String of(Option option, String text, Path directory, Path workingDirectory) {
    if (directory.equals(workingDirectory)) {
      return text;
    }
    if (option == Option.CLASS_PATH || option == Option.AGAINST) {
      return classPath(text, directory);
    }
    if (option == Option.REPORT_FILE) {
      int equals = text.indexOf('=');
      return equals < 0 || equals == text.length() - 1
          ? text
          : text.substring(0, equals + 1) + absolute(text.substring(equals + 1), directory);
    }
    return option == Option.WORKING_DIRECTORY
            || option == Option.STORE
            || option == Option.MAVEN_SETTINGS
            || option == Option.JVM
        ? absolute(text, directory)
        : text;
  }

  private static String classPath(String text, Path directory) {
    StringBuilder path = new StringBuilder();
    int start = 0;
    while (start <= text.length()) {
      int separator = text.indexOf(File.pathSeparatorChar, start);
      int end = separator < 0 ? text.length() : separator;
      if (start > 0) {
        path.append(File.pathSeparatorChar);
      }
      if (end > start) {
        path.append(absolute(text.substring(start, end), directory));
      }
      start = end + 1;
    }
    return path.toString();
  }

  /** Not as a path: an entry may have a star at its end. */
  private static String absolute(String text, Path directory) {
    return new File(text).isAbsolute() ? text : directory + File.separator + text;
  }
}
