package dev.dbtest.project.archive;

import dev.dbtest.project.Processing;
import dev.dbtest.project.TestJvm;
import java.util.List;

/**
 * What an archive says about itself.
 *
 * @param version of the dbtest that made it
 * @param commit the commit that was built; empty if unknown
 * @param plan checksum of the file of {@code --plan} that is in it; empty if there is none
 * @param modules the modules of the project, in the order of the build
 * @param entries directories and jars
 */
record ArchiveIndex(
    String version, String commit, String plan, List<Module> modules, List<Entry> entries) {

  /** Name and version of the layout; the version rises with each change to it. */
  static final String SCHEMA = "dbtest/archive/1";

  /** Name of the index in the archive. */
  static final String NAME = "dbtest-archive.json";

  /** Name of the plan in the archive. */
  static final String PLAN_NAME = "plan.json";

  ArchiveIndex {
    modules = List.copyOf(modules);
    entries = List.copyOf(entries);
  }

  /**
   * A module.
   *
   * @param name its directory relative to the project; empty for the project itself
   * @param classRoots places of entries that are searched
   * @param classPath places of entries that its code runs with
   * @param unit how unit tests are run, with {@link PortableText} in it
   * @param integration how integration tests are run
   * @param processing whether the build let the annotation processor run
   */
  record Module(
      String name,
      List<Integer> classRoots,
      List<Integer> classPath,
      TestJvm unit,
      TestJvm integration,
      Processing processing) {

    Module {
      classRoots = List.copyOf(classRoots);
      classPath = List.copyOf(classPath);
    }
  }

  /**
   * A directory or a file of the class path.
   *
   * @param jar name of the file, if it is one; empty for a directory
   * @param files what is in it, or the file itself
   */
  record Entry(String jar, List<Content> files) {

    Entry {
      files = List.copyOf(files);
    }

    boolean isDirectory() {
      return jar.isEmpty();
    }
  }

  /**
   * A file.
   *
   * @param name relative to its entry, with {@code /} between names
   * @param size in bytes
   * @param sum SHA-256 of its bytes, in hexadecimal
   */
  record Content(String name, long size, String sum) {}

  /** The name of a file in the archive, and below the directory that it is unpacked to. */
  static String place(int entry, String name) {
    return directory(entry) + "/" + name;
  }

  /** The directory of an entry. */
  static String directory(int entry) {
    return "entries/" + entry;
  }

  /**
   * Whether a name leads to a file below the directory that it is meant for, on every system: with
   * {@code ..} or a root in it, it could name any file of the machine.
   */
  static boolean isSafe(String name) {
    if (name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0 || name.indexOf(':') == 1) {
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }
}
