package dev.dbtest.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds what Gradle compiled, where it usually is, without asking Gradle. */
final class GradleOutputs {

  private static final List<String> SOURCE_SETS = List.of("test", "jmh", "main");

  private final Path root;
  private final List<String> found = new ArrayList<>();

  private GradleOutputs(Path root) {
    this.root = root;
  }

  /**
   * Directories of classes and resources of a project and of those directly in it.
   *
   * @return paths relative to the project, in the order of a class path
   */
  static List<String> in(Path root) {
    GradleOutputs outputs = new GradleOutputs(root);
    outputs.addThoseOf(root);
    for (Path child : directoriesIn(root)) {
      if (GradleRoots.isBuilt(child)) {
        outputs.addThoseOf(child);
      }
    }
    return outputs.found;
  }

  private void addThoseOf(Path project) {
    Path build = project.resolve("build");
    List<Path> languages = directoriesIn(build.resolve("classes"));
    for (String sourceSet : SOURCE_SETS) {
      for (Path language : languages) {
        add(language.resolve(sourceSet));
      }
      add(build.resolve("resources").resolve(sourceSet));
    }
  }

  private void add(Path directory) {
    if (Files.isDirectory(directory)) {
      found.add(root.relativize(directory).toString().replace(File.separatorChar, '/'));
    }
  }

  /** In the order of their names, so that the answer is always the same. */
  private static List<Path> directoriesIn(Path parent) {
    List<Path> directories = new ArrayList<>();
    if (Files.isDirectory(parent)) {
      try (DirectoryStream<Path> children = Files.newDirectoryStream(parent, Files::isDirectory)) {
        children.forEach(directories::add);
      } catch (IOException e) {
        // What cannot be read is not offered.
        return List.of();
      }
    }
    directories.sort(null);
    return directories;
  }
}
