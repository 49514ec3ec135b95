package dev.dbtest.discovery.roots;

import dev.dbtest.discovery.facts.ClassNames;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A directory of class files, as it was when it was read. */
public final class DirectoryRoot implements ClassRoot {

  private final Path path;
  private final List<String> classFiles = new ArrayList<>();
  private Fingerprint fingerprint = Fingerprint.NONE;
  private Fingerprint resources = Fingerprint.NONE;
  private boolean hasSources;

  private DirectoryRoot(Path path) {
    this.path = path;
  }

  /** Reads a directory. */
  public static DirectoryRoot read(Path path) throws IOException {
    DirectoryRoot root = new DirectoryRoot(path);
    File directory = path.toFile();
    String[] names = directory.list();
    if (names == null) {
      throw new IOException("its files cannot be listed");
    }
    root.walk(directory, names, "");
    root.addIfPresent(directory, ClassRoot.BENCHMARK_LIST);
    root.addIfPresent(directory, ClassRoot.COMPILER_HINTS);
    return root;
  }

  /**
   * Records the files in a directory and those below it.
   *
   * <p>This runs at every start, in a JVM that has compiled nothing yet. The old file API creates a
   * third of the objects that the newer one does, and that is noticeable.
   *
   * @param prefix path of the directory in this root, with a slash at its end; empty for the root
   */
  private void walk(File directory, String[] names, String prefix) throws IOException {
    for (String name : names) {
      File file = new File(directory, name);
      if (name.endsWith(".class")) {
        String inRoot = prefix.concat(name);
        classFiles.add(inRoot);
        add(file, inRoot);
      } else {
        String[] below = file.list();
        if (below == null) {
          resources = resources.and(Fingerprint.of(prefix.concat(name), file));
          hasSources |= isSource(name);
        } else if (!leadsBack(directory, file)) {
          walk(file, below, prefix.concat(name).concat("/"));
        }
      }
    }
  }

  private static boolean isSource(String name) {
    return name.endsWith(".java")
        || name.endsWith(".kt")
        || name.endsWith(".groovy")
        || name.endsWith(".scala");
  }

  /** Whether it has no classes, and holds no resources that would explain why it is there. */
  boolean isUnbuilt() {
    return classFiles.isEmpty() && (hasSources || resources.equals(Fingerprint.NONE));
  }

  private void addIfPresent(File directory, String name) {
    File file = new File(directory, name);
    if (file.exists()) {
      add(file, name);
    }
  }

  private void add(File file, String name) {
    fingerprint = fingerprint.and(Fingerprint.of(name, file));
  }

  /** Whether a subdirectory is a link back to its directory, or to one that contains it. */
  private static boolean leadsBack(File directory, File below) throws IOException {
    return Files.isSymbolicLink(below.toPath())
        && directory.toPath().toRealPath().startsWith(below.toPath().toRealPath());
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public Fingerprint fingerprint() {
    return fingerprint;
  }

  @Override
  public Fingerprint contents() {
    return fingerprint.and(resources);
  }

  @Override
  public List<String> classNames() {
    List<String> names = new ArrayList<>(classFiles.size());
    for (String file : classFiles) {
      Optional<String> name = ClassNames.ofFile(file);
      if (name.isPresent()) {
        names.add(name.get());
      }
    }
    Collections.sort(names);
    return names;
  }

  @Override
  public Optional<String> text(String name) throws IOException {
    Path file = path.resolve(name);
    return Files.isRegularFile(file)
        ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  @Override
  public byte[] start(String className, int count) throws IOException {
    try (InputStream in = Files.newInputStream(path.resolve(ClassNames.file(className)))) {
      return in.readNBytes(count);
    }
  }

  @Override
  public boolean isCertainlyEmpty() {
    return classFiles.isEmpty();
  }
}
