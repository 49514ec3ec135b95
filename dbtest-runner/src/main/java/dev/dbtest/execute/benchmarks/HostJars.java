package dev.dbtest.execute.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * What a JMH host needs beside the project's own classes.
 *
 * @param own dbtest-api, dbtest-protocol and dbtest-jmh-bridge, as jars or directories of classes;
 *     one entry where all of them are packed into one jar
 * @param jmh jmh-core and what it needs, for projects that do not have it on their class path
 */
public record HostJars(List<Path> own, List<Path> jmh) {

  private static final String RUNNER = "org/openjdk/jmh/runner/Runner.class";

  /** Copies the lists. */
  public HostJars {
    own = List.copyOf(own);
    jmh = List.copyOf(jmh);
  }

  /** The class path of a host for a project with this class path. */
  public List<Path> classPath(List<Path> project) {
    List<Path> all = new ArrayList<>(own);
    project.stream().filter(entry -> !all.contains(entry)).forEach(all::add);
    if (all.stream().noneMatch(HostJars::holdsJmh)) {
      all.addAll(jmh);
    }
    return all;
  }

  private static boolean holdsJmh(Path entry) {
    if (Files.isDirectory(entry)) {
      return Files.exists(entry.resolve(RUNNER));
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      return jar.getEntry(RUNNER) != null;
    } catch (IOException e) {
      // A missing or broken entry is reported where the class path is checked; it does not contain
      // JMH.
      return false;
    }
  }
}
