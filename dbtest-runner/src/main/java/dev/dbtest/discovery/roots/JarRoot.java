package dev.dbtest.discovery.roots;

import dev.dbtest.discovery.facts.ClassNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A jar; it is opened when something of its content is asked for. */
final class JarRoot implements ClassRoot {

  private final Path path;
  private final Fingerprint fingerprint;

  private JarRoot(Path path, Fingerprint fingerprint) {
    this.path = path;
    this.fingerprint = fingerprint;
  }

  /**
   * Looks at a jar.
   *
   * @throws ZipException if the file does not begin as a jar does
   */
  static JarRoot read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(2);
      // A jar made by some tools has a script in front of it, so "#!" is let through as well.
      if (start.length < 2 || !((start[0] == 'P' && start[1] == 'K') || start[0] == '#')) {
        throw new ZipException("it does not begin like a jar");
      }
    }
    return new JarRoot(path, Fingerprint.ofPath(path.toString()));
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
    try (ZipFile jar = new ZipFile(path.toFile())) {
      return jar.stream()
          .flatMap(entry -> ClassNames.ofFile(entry.getName()).stream())
          .sorted()
          .distinct()
          .toList();
    }
  }

  @Override
  public Optional<String> text(String name) throws IOException {
    try (ZipFile jar = new ZipFile(path.toFile())) {
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
    try (ZipFile jar = new ZipFile(path.toFile())) {
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
