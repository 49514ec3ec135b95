package dev.dbtest.project;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a build tool says about one module.
 *
 * @param file the file it is in
 * @param prefix what its keys begin with
 */
record ModuleAnswer(AnswerFile file, String prefix) {

  /** Artifacts that hold a processor for benchmarks: ours, and JMH's own. */
  private static final List<String> ARTIFACTS =
      List.of("dbtest-jmh-bridge", "jmh-generator-annprocess");

  private static final List<String> PROCESSORS =
      List.of(
          "dev.dbtest.jmh.processor.DbtestProcessor",
          "org.openjdk.jmh.generators.BenchmarkProcessor");

  /** The module. */
  ProjectModule module(Path root) {
    List<Path> classRoots = new ArrayList<>();
    addIfThere(file.path(prefix + "testClasses"), classRoots);
    addIfThere(file.path(prefix + "classes"), classRoots);
    addAllThere("classRoot", classRoots);
    Set<Path> classPath = new LinkedHashSet<>(classRoots);
    // Maven also names the output directory of a sibling without sources, which is never created.
    for (String list : List.of("library", "unit.library", "integration.library")) {
      List<Path> there = new ArrayList<>();
      addAllThere(list, there);
      classPath.addAll(there);
    }
    Path directory = file.path(prefix + "directory").orElse(root);
    return new ProjectModule(
        root.relativize(directory).toString().replace(File.separatorChar, '/'),
        classRoots,
        List.copyOf(classPath),
        jvm(prefix + "unit."),
        jvm(prefix + "integration."),
        processing());
  }

  private void addAllThere(String list, List<Path> paths) {
    for (Path path : file.paths(prefix + list)) {
      addIfThere(Optional.of(path), paths);
    }
  }

  private static void addIfThere(Optional<Path> path, List<Path> paths) {
    if (path.isPresent() && Files.exists(path.get())) {
      paths.add(path.get());
    }
  }

  private TestJvm jvm(String part) {
    return new TestJvm(
        file.path(part + "java"),
        file.texts(part + "argument"),
        file.map(part + "property."),
        file.map(part + "environment."),
        file.path(part + "directory"));
  }

  /** Groups can be among the classes or among the tests. */
  private Processing processing() {
    Processing ofTests = processingOf("testClasses.");
    return ofTests == Processing.UNKNOWN ? processingOf("classes.") : ofTests;
  }

  private Processing processingOf(String compiler) {
    String part = prefix + "processing." + compiler;
    boolean gradle = "gradle".equals(file.text(prefix + "tool"));
    if (file.text(part + "off") != null) {
      return gradle ? Processing.OFF_IN_GRADLE : Processing.OFF;
    }
    String path = file.text(part + "path");
    if (path != null && !containsAny(path, ARTIFACTS)) {
      return gradle ? Processing.NOT_DECLARED_IN_GRADLE : Processing.NOT_ON_PATH;
    }
    String version = file.text(part + "version");
    if (path != null && version != null && !CompilerVersion.knowsPaths(version)) {
      return Processing.PATH_NOT_KNOWN;
    }
    String named = file.text(part + "named");
    return named != null && !containsAny(named, PROCESSORS)
        ? Processing.NOT_NAMED
        : Processing.UNKNOWN;
  }

  private static boolean containsAny(String list, List<String> names) {
    List<String> listed = List.of(list.split(",", -1));
    for (String name : names) {
      if (listed.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
