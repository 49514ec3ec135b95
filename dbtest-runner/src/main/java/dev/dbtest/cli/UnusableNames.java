package dev.dbtest.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Says which file cannot be named here, and that the locale may be why. */
final class UnusableNames {

  private UnusableNames() {}

  /** What to say of a name that is no path. */
  static List<String> lines(InvalidPathException failure) {
    return List.of(
        "'" + failure.getInput() + "' cannot be the name of a file: " + failure.getReason() + ".",
        ofLocale());
  }

  /** What to say of a working directory that is not there. */
  static List<String> directory(Path directory) {
    return List.of(directory + ": the working directory is gone or cannot be named.", ofLocale());
  }

  private static String ofLocale() {
    return "In this locale, names of files are encoded as "
        + System.getProperty("sun.jnu.encoding")
        + ". If the name is right, set LC_ALL=C.UTF-8 or another locale of UTF-8.";
  }
}
