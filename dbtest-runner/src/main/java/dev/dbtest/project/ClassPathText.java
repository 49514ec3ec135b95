package dev.dbtest.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;

/** Reads the value of {@code --classpath} and checks that every entry is of use. */
final class ClassPathText {

  private ClassPathText() {}

  /**
   * Splits a class path. As with {@code java}, {@code dir/*} stands for all jars in a directory,
   * and a jar brings the entries along that its manifest names.
   *
   * @param text entries with the platform's separator between them
   * @param directory what relative entries are relative to
   * @return absolute paths without repeats; not empty
   * @throws java.nio.file.InvalidPathException if an entry cannot be the name of a file here
   * @throws ProjectException if an entry is missing or neither a jar nor a directory, or if none of
   *     them contains a class, or a directory holds jars instead
   */
  static List<Path> parse(String text, Path directory) throws ProjectException {
    Set<Path> entries = new LinkedHashSet<>();
    for (String entry : text.split(File.pathSeparator, -1)) {
      if (!entry.isBlank()) {
        ManifestClassPath.addAll(expand(entry, directory), entries);
      }
    }
    if (entries.isEmpty()) {
      throw unusable("--classpath is empty; name directories of classes and jars");
    }
    boolean classes = false;
    for (Path entry : entries) {
      boolean here = holdsClasses(entry);
      if (!here && Meant.holdsJarsOnly(entry)) {
        // A JVM would take it for an empty directory, whatever else is on the class path.
        throw empty("class path entry " + entry + ": no class files in it; " + Meant.by(entry));
      }
      classes |= here;
    }
    if (!classes) {
      Path first = entries.iterator().next();
      throw empty("class path entry " + first + ": no class files in it; " + Meant.by(first));
    }
    return List.copyOf(entries);
  }

  private static List<Path> expand(String entry, Path directory) throws ProjectException {
    boolean wildcard = entry.equals("*") || entry.endsWith("/*") || entry.endsWith("\\*");
    String name = wildcard ? entry.substring(0, entry.length() - 1) : entry;
    Path path = directory.resolve(name).toAbsolutePath().normalize();
    if (!wildcard) {
      return List.of(path);
    }
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*.{jar,JAR}")) {
      files.forEach(jars::add);
    } catch (IOException e) {
      throw unusable("class path entry " + entry + ": no such directory; check --classpath");
    }
    jars.sort(null);
    if (jars.isEmpty()) {
      throw empty("class path entry " + entry + ": there are no jars in it; check --classpath");
    }
    return jars;
  }

  /**
   * Whether an entry contains classes. Directories with nothing but resources are valid entries,
   * too.
   */
  private static boolean holdsClasses(Path entry) throws ProjectException {
    if (Files.isDirectory(entry)) {
      return findsClassIn(entry);
    }
    if (!Files.exists(entry)) {
      throw unusable(
          "class path entry " + entry + ": no such file or directory; check --classpath");
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      return jar.stream().anyMatch(file -> file.getName().endsWith(".class"));
    } catch (IOException e) {
      throw unusable(
          "class path entry "
              + entry
              + ": not a jar, or a broken one; name directories of classes"
              + " and jars");
    }
  }

  private static boolean findsClassIn(Path directory) throws ProjectException {
    ClassFileSearch search = new ClassFileSearch();
    try {
      // The directory may be given as a link, which a JVM follows.
      Files.walkFileTree(directory.toRealPath(), search);
    } catch (IOException e) {
      throw unusable("class path entry " + directory + ": cannot be read: " + e.getMessage());
    }
    return search.found;
  }

  private static ProjectException unusable(String message) {
    return new ProjectException(ProjectException.Kind.UNUSABLE, message);
  }

  private static ProjectException empty(String message) {
    return new ProjectException(ProjectException.Kind.EMPTY, message);
  }

  /** Stops at the first class file. */
  private static final class ClassFileSearch extends SimpleFileVisitor<Path> {
    private boolean found;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      found = file.toString().endsWith(".class");
      return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
  }
}
