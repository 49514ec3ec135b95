package dev.dbtest.cli;

import java.nio.file.Path;
import java.util.List;

/** Gives files the shortest names that tell them apart. */
final class RunNames {

  private RunNames() {}

  /** The names of two files: without their directories if they differ, else as they were given. */
  static List<String> of(List<String> files) {
    List<String> names =
        files.stream().map(file -> String.valueOf(Path.of(file).getFileName())).toList();
    if (!names.get(0).equals(names.get(1))) {
      return names;
    }
    return files.get(0).equals(files.get(1))
        ? List.of(names.get(0), names.get(1) + " again")
        : files;
  }
}
