package dev.dbtest.discovery.roots;

import dev.dbtest.discovery.facts.ClassNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** A jar; it is opened when something of its content is asked for. */
final class JarRoot implements ClassRoot {

  private final Path path;
  private final int release;
  private final Fingerprint fingerprint;

  private JarRoot(Path path, int release, Fingerprint fingerprint) {
    this.path = path;
    this.release = release;
    this.fingerprint = fingerprint;
  }

  /**
   * Looks at a jar.
   *
   * @param release feature release of the JVM that is to load its classes
   * @throws ZipException if the file does not begin as a jar does
   */
  static JarRoot read(Path path, int release) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(2);
      // A jar made by some tools has a script in front of it, so "#!" is let through as well.
      if (start.length < 2 || !((start[0] == 'P' && start[1] == 'K') || start[0] == '#')) {
        throw new ZipException("it does not begin like a jar");
      }
    }
    return new JarRoot(path, release, Fingerprint.ofPath(path.toString()));
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
    return fingerprint;
  }

  @Override
  public List<String> classNames() throws IOException {
    try (JarFile jar = ReleaseJars.open(path, release)) {
      return jar.versionedStream()
          .flatMap(entry -> ClassNames.ofFile(entry.getName()).stream())
          .sorted()
          .distinct()
          .toList();
    }
  }

  @Override
  public Optional<String> text(String name) throws IOException {
    try (JarFile jar = ReleaseJars.open(path, release)) {
      ZipEntry entry = jar.getEntry(name);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream in = jar.getInputStream(entry)) {
        return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @Override
  public byte[] start(String className, int count) throws IOException {
    try (JarFile jar = ReleaseJars.open(path, release)) {
      ZipEntry entry = jar.getEntry(ClassNames.file(className));
      if (entry == null) {
        return new byte[0];
      }
      try (InputStream in = jar.getInputStream(entry)) {
        return in.readNBytes(count);
      }
    }
  }

  @Override
  public boolean isCertainlyEmpty() {
    return false;
  }
}
