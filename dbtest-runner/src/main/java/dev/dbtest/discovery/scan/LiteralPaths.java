package dev.dbtest.discovery.scan;

import dev.dbtest.discovery.facts.ClassNames;
import dev.dbtest.discovery.roots.ReleaseJars;
import dev.dbtest.leftovers.DeadFronts;
import dev.dbtest.state.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Class path entries as ClassGraph can read them. It reads a star as a pattern and a backslash as a
 * slash, where a JVM takes both for what they are; and of a jar with classes for several releases
 * it reads those of the JVM that it runs in, where another may run the tests, and reads them even
 * if the manifest does not speak of releases, so that no JVM would. So of such entries there is a
 * copy elsewhere for as long as ClassGraph reads.
 */
final class LiteralPaths implements AutoCloseable {

  private static final String VERSIONS = "META-INF/versions/";

  private final List<Path> entries = new ArrayList<>();
  private @Nullable Path copies;

  /**
   * Copies the entries that need it.
   *
   * @param release feature release of the JVM that is to load the classes
   * @param wanted says which classes are needed of a jar for several releases
   */
  LiteralPaths(List<Path> entries, int release, Predicate<String> wanted) {
    try {
      for (Path entry : entries) {
        if (hasVersions(entry, release)) {
          this.entries.add(copyFor(release, entry, wanted));
        } else {
          this.entries.add(isLiteral(entry) ? entry : copy(entry.toRealPath()));
        }
      }
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e);
    }
  }

  /** The entries, in order, each itself or a copy. */
  List<Path> entries() {
    return List.copyOf(entries);
  }

  private static boolean isLiteral(Path entry) {
    String text = entry.toAbsolutePath().toString();
    boolean odd =
        text.indexOf('*') >= 0
            || (text.indexOf('\\') >= 0 && !entry.getFileSystem().getSeparator().equals("\\"));
    return !odd || !Files.exists(entry);
  }

  private static boolean hasVersions(Path entry, int release) {
    if (!Files.isRegularFile(entry)) {
      return false;
    }
    try (JarFile jar = ReleaseJars.open(entry, release)) {
      return jar.stream().anyMatch(file -> file.getName().startsWith(VERSIONS));
    } catch (IOException e) {
      // It is reported where its classes are listed.
      return false;
    }
  }

  /** A jar with the classes that a JVM of the release loads from a jar. */
  private Path copyFor(int release, Path entry, Predicate<String> wanted) throws IOException {
    Path copy = directory().resolve(entries.size() + ".jar");
    try (JarFile jar = ReleaseJars.open(entry, release);
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      out.setLevel(Deflater.BEST_SPEED);
      for (JarEntry file : jar.versionedStream().toList()) {
        Optional<String> name = ClassNames.ofFile(file.getName());
        if (name.isPresent() && wanted.test(name.get())) {
          out.putNextEntry(new ZipEntry(file.getName()));
          try (InputStream in = jar.getInputStream(file)) {
            in.transferTo(out);
          }
        }
      }
    }
    return copy;
  }

  private Path directory() throws IOException {
    Path directory = copies;
    if (directory == null) {
      directory = PrivateFiles.createDirectory();
      copies = directory;
    }
    return directory;
  }

  private Path copy(Path entry) throws IOException {
    boolean directory = Files.isDirectory(entry);
    Path copy = directory().resolve(entries.size() + (directory ? "" : ".jar"));
    try (Stream<Path> files = Files.walk(entry)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(entry.relativize(file).toString());
        if (directory && Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (!directory || file.toString().endsWith(".class")) {
          Files.copy(file, directory ? target : copy);
        }
      }
    }
    return copy;
  }

  @Override
  public void close() {
    if (copies != null) {
      DeadFronts.delete(copies);
    }
  }
}
