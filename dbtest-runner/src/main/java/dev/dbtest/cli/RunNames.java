package dev.dbtest.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Gives files the shortest names that tell them apart. */
final class RunNames {

  private RunNames() {}

  /** The names of files: without their directories if they differ, else as they were given. */
  static List<String> of(List<String> files) {
    List<String> names =
        files.stream().map(file -> String.valueOf(Path.of(file).getFileName())).toList();
    if (new HashSet<>(names).size() == names.size()) {
      return names;
    }
    boolean differ = new HashSet<>(files).size() == files.size();
    return differ ? files : numbered(new HashSet<>(files).size() == 1 ? names : files);
  }

  /** A file that is named again is a run of its own. */
  private static List<String> numbered(List<String> names) {
    List<String> apart = new ArrayList<>();
    for (String name : names) {
      String free = name;
      while (apart.contains(free)) {
        free += " again";
      }
      apart.add(free);
    }
    return apart;
  }
}
