package dev.dbtest.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what dbtest's extension wrote down inside of Maven, or its script inside of Gradle: files
 * of properties, whose lists are numbered from 0.
 */
final class BuildAnswer {

  private final List<AnswerFile> parts;

  private BuildAnswer(List<AnswerFile> parts) {
    this.parts = parts;
  }

  /**
   * Reads an answer.
   *
   * @param files its parts, in order
   * @throws IOException if a file is missing or damaged
   */
  static BuildAnswer read(List<Path> files) throws IOException {
    List<AnswerFile> parts = new ArrayList<>();
    for (Path file : files) {
      parts.add(AnswerFile.read(file));
    }
    return new BuildAnswer(parts);
  }

  /** Files on whose content the answer depends, whether or not they exist. */
  List<Path> files() {
    Set<Path> files = new LinkedHashSet<>();
    for (AnswerFile part : parts) {
      files.addAll(part.paths("file"));
    }
    return List.copyOf(files);
  }

  /** Profiles that were asked for and do not exist. */
  List<String> unknownProfiles() {
    List<String> profiles = new ArrayList<>();
    for (AnswerFile part : parts) {
      profiles.addAll(part.texts("unknownProfile"));
    }
    return profiles;
  }

  /** Directories with sources, of all modules and of the build itself. */
  List<Path> sources() {
    List<Path> sources = new ArrayList<>();
    for (AnswerFile part : parts) {
      sources.addAll(part.paths("source"));
      for (String prefix : part.modules()) {
        sources.addAll(part.paths(prefix + "source"));
      }
    }
    return sources;
  }

  /** The modules that were built, in the order of the build. */
  List<ProjectModule> modules(Path root) {
    List<ProjectModule> modules = new ArrayList<>();
    for (AnswerFile part : parts) {
      for (String prefix : part.modules()) {
        modules.add(new ModuleAnswer(part, prefix).module(root));
      }
    }
    return modules;
  }
}
