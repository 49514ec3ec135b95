package dev.dbtest.project;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Reads what dbtest's extension wrote down inside of Maven. */
final class MavenAnswer {

  /** Artifacts that hold a processor for benchmarks: ours, and JMH's own. */
  private static final List<String> ARTIFACTS =
      List.of("dbtest-jmh-bridge", "jmh-generator-annprocess");

  private static final List<String> PROCESSORS =
      List.of(
          "dev.dbtest.jmh.processor.DbtestProcessor",
          "org.openjdk.jmh.generators.BenchmarkProcessor");

  private final Properties all;

  private MavenAnswer(Properties all) {
    this.all = all;
  }

  /**
   * Reads an answer.
   *
   * @throws IOException if the file is missing or damaged
   */
  static MavenAnswer read(Path file) throws IOException {
    Properties all = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      all.load(in);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is damaged", e);
    }
    return new MavenAnswer(all);
  }

  /** Files on whose content the answer depends, whether or not they exist. */
  List<Path> files() {
    return paths("file");
  }

  /** Profiles that were asked for and do not exist. */
  List<String> unknownProfiles() {
    return texts("unknownProfile");
  }

  /** Directories with sources, of all modules. */
  List<Path> sources() {
    List<Path> sources = new ArrayList<>();
    for (int i = 0; i < modules(); i++) {
      sources.addAll(paths("module." + i + ".source"));
    }
    return sources;
  }

  /** The modules that were built, in the order of the build. */
  List<ProjectModule> modules(Path root) {
    List<ProjectModule> modules = new ArrayList<>();
    for (int i = 0; i < modules(); i++) {
      modules.add(module(root, "module." + i + "."));
    }
    return modules;
  }

  private int modules() {
    return Integer.parseInt(all.getProperty("modules", "0"));
  }

  private ProjectModule module(Path root, String prefix) {
    List<Path> classRoots = new ArrayList<>();
    addIfThere(path(prefix + "testClasses"), classRoots);
    addIfThere(path(prefix + "classes"), classRoots);
    Set<Path> classPath = new LinkedHashSet<>(classRoots);
    // Maven also names the output directory of a sibling without sources, which is never created.
    for (String list : List.of("library", "unit.library", "integration.library")) {
      List<Path> there = new ArrayList<>();
      for (Path library : paths(prefix + list)) {
        addIfThere(Optional.of(library), there);
      }
      classPath.addAll(there);
    }
    Path directory = path(prefix + "directory").orElse(root);
    return new ProjectModule(
        root.relativize(directory).toString().replace(File.separatorChar, '/'),
        classRoots,
        List.copyOf(classPath),
        jvm(prefix + "unit."),
        jvm(prefix + "integration."),
        processing(prefix + "processing."));
  }

  private static void addIfThere(Optional<Path> path, List<Path> paths) {
    if (path.isPresent() && Files.exists(path.get())) {
      paths.add(path.get());
    }
  }

  private TestJvm jvm(String prefix) {
    return new TestJvm(
        path(prefix + "java"),
        texts(prefix + "argument"),
        map(prefix + "property."),
        map(prefix + "environment."),
        path(prefix + "directory"));
  }

  /** Groups can be among the classes or among the tests. */
  private Processing processing(String prefix) {
    Processing ofTests = processingOf(prefix + "testClasses.");
    return ofTests == Processing.UNKNOWN ? processingOf(prefix + "classes.") : ofTests;
  }

  private Processing processingOf(String prefix) {
    if (all.getProperty(prefix + "off") != null) {
      return Processing.OFF;
    }
    String path = all.getProperty(prefix + "path");
    if (path != null && !containsAny(path, ARTIFACTS)) {
      return Processing.NOT_ON_PATH;
    }
    String named = all.getProperty(prefix + "named");
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

  private Optional<Path> path(String key) {
    String text = all.getProperty(key);
    try {
      return text == null ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      // Then it does not exist either.
      return Optional.empty();
    }
  }

  private List<Path> paths(String key) {
    List<Path> paths = new ArrayList<>();
    for (int i = 0; all.getProperty(key + '.' + i) != null; i++) {
      path(key + '.' + i).ifPresent(paths::add);
    }
    return paths;
  }

  private List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; all.getProperty(key + '.' + i) != null; i++) {
      texts.add(all.getProperty(key + '.' + i));
    }
    return texts;
  }

  private Map<String, String> map(String prefix) {
    Map<String, String> map = new TreeMap<>();
    for (String key : all.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        map.put(key.substring(prefix.length()), all.getProperty(key));
      }
    }
    return map;
  }
}
