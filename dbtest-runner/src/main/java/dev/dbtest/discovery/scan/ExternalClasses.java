package dev.dbtest.discovery.scan;

import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassNames;
import dev.dbtest.discovery.roots.ReleaseJars;
import dev.dbtest.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/**
 * Looks for base classes outside the class roots: a suite may extend a class of a dependency and
 * inherit tests from it. Only the classes that are asked for are read, never a whole dependency.
 */
public final class ExternalClasses implements AutoCloseable {

  private final List<Path> classPath;
  private final int release;
  private final Map<Path, Optional<ZipFile>> jars = new HashMap<>();
  private final Set<String> looked = new TreeSet<>();
  private final Set<Path> probes = new TreeSet<>();
  private final List<Problem> problems;

  /**
   * A search.
   *
   * @param release feature release of the JVM that is to load the classes
   * @param problems gets jars that cannot be opened
   */
  public ExternalClasses(List<Path> classPath, int release, List<Problem> problems) {
    this.classPath = classPath;
    this.release = release;
    this.problems = problems;
  }

  /** Base classes of these classes that are not among them, and their base classes in turn. */
  public Map<String, ClassFacts> basesOf(Map<String, ClassFacts> own) {
    Map<String, ClassFacts> found = new HashMap<>();
    Collection<ClassFacts> level = own.values();
    while (!level.isEmpty()) {
      Map<Path, List<String>> places = new LinkedHashMap<>();
      for (String name : missingBases(level, own)) {
        Optional<Path> place = locate(name);
        if (place.isPresent()) {
          List<String> names = places.get(place.get());
          if (names == null) {
            names = new ArrayList<>();
            places.put(place.get(), names);
          }
          names.add(name);
        }
      }
      Map<String, ClassFacts> next = new HashMap<>();
      for (Map.Entry<Path, List<String>> place : places.entrySet()) {
        next.putAll(ClassScanner.named(place.getValue(), place.getKey(), release));
      }
      next.keySet().removeAll(found.keySet());
      found.putAll(next);
      level = next.values();
    }
    return found;
  }

  /**
   * Files that decided where classes were found: jars, and files in directories, whether they exist
   * or not. While none of them changes, the answer stays the same.
   */
  public Set<Path> probes() {
    return probes;
  }

  private Set<String> missingBases(Collection<ClassFacts> level, Map<String, ClassFacts> own) {
    Set<String> names = new TreeSet<>();
    for (ClassFacts facts : level) {
      if (facts.superName() != null) {
        addIfMissing(facts.superName(), own, names);
      }
      for (String each : facts.interfaces()) {
        addIfMissing(each, own, names);
      }
    }
    return names;
  }

  private void addIfMissing(String name, Map<String, ClassFacts> own, Set<String> names) {
    if (!name.startsWith("java.") && !own.containsKey(name) && looked.add(name)) {
      names.add(name);
    }
  }

  /** The first entry of the class path that holds a class. */
  private Optional<Path> locate(String className) {
    String file = ClassNames.file(className);
    for (Path entry : classPath) {
      if (Files.isDirectory(entry)) {
        Path candidate = entry.resolve(file);
        probes.add(candidate);
        if (Files.isRegularFile(candidate)) {
          return Optional.of(entry);
        }
      } else {
        probes.add(entry);
        Optional<ZipFile> jar = jars.computeIfAbsent(entry, this::open);
        if (jar.isPresent() && jar.get().getEntry(file) != null) {
          return Optional.of(entry);
        }
      }
    }
    return Optional.empty();
  }

  /** Opens a jar; to us as to the JVM, one that cannot be opened contains no classes. */
  private Optional<ZipFile> open(Path jar) {
    try {
      return Optional.of(ReleaseJars.open(jar, release));
    } catch (NoSuchFileException e) {
      // That it is missing is reported elsewhere, for every entry of the class path.
      return Optional.empty();
    } catch (IOException e) {
      problems.add(
          Problem.warning(
              jar.toString(),
              "it cannot be opened as a jar ("
                  + e.getMessage()
                  + "), so its classes are not found.",
              "Build or download it again."));
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    for (Optional<ZipFile> jar : jars.values()) {
      if (jar.isPresent()) {
        try {
          jar.get().close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
