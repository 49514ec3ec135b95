package dev.dbtest.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Follows the {@code Class-Path} in the manifests of jars, as the JVM does: what it names counts as
 * if it stood on the class path behind the jar.
 */
final class ManifestClassPath {

  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private ManifestClassPath() {}

  /** Adds entries, each with all that its manifest leads to behind it; none is added twice. */
  static void addAll(Collection<Path> entries, Set<Path> all) {
    for (Path entry : entries) {
      if (all.add(entry)) {
        addNamedBy(entry, all);
      }
    }
  }

  private static void addNamedBy(Path jar, Set<Path> all) {
    StringTokenizer names = new StringTokenizer(classPathOf(jar));
    while (names.hasMoreTokens()) {
      Path named = named(names.nextToken(), jar);
      // The JVM passes over what is not there.
      if (named != null && Files.exists(named) && all.add(named)) {
        addNamedBy(named, all);
      }
    }
  }

  private static String classPathOf(Path jar) {
    if (!Files.isRegularFile(jar)) {
      return "";
    }
    try (ZipFile file = new ZipFile(jar.toFile())) {
      ZipEntry manifest = manifestOf(file);
      if (manifest == null) {
        return "";
      }
      try (InputStream in = file.getInputStream(manifest)) {
        return classPathIn(in.readAllBytes());
      }
    } catch (IOException e) {
      // A jar that cannot be read is named where the class path is checked.
      return "";
    }
  }

  /** To the JVM, upper and lower case are the same here, and in the names of attributes. */
  private static @Nullable ZipEntry manifestOf(ZipFile file) {
    ZipEntry usual = file.getEntry(MANIFEST);
    if (usual != null) {
      return usual;
    }
    Enumeration<? extends ZipEntry> entries = file.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (entry.getName().equalsIgnoreCase(MANIFEST)) {
        return entry;
      }
    }
    return null;
  }

  private static String classPathIn(byte[] manifest) throws IOException {
    // Few manifests have one; the others need not be parsed.
    String text = new String(manifest, StandardCharsets.ISO_8859_1);
    if (!text.toLowerCase(Locale.ROOT).contains("class-path:")) {
      return "";
    }
    String value =
        new Manifest(new ByteArrayInputStream(manifest))
            .getMainAttributes()
            .getValue(Attributes.Name.CLASS_PATH);
    return value == null ? "" : value;
  }

  /**
   * What a jar names. To the JVM that is next to the file itself, and not to a link by which it is
   * reached; where both are the same, the path stays as the user knows it.
   */
  private static @Nullable Path named(String name, Path jar) {
    Path near = resolve(name, jar);
    try {
      Path real = resolve(name, jar.toRealPath());
      return near != null && real != null && isSame(near, real) ? near : real;
    } catch (IOException e) {
      return near;
    }
  }

  private static boolean isSame(Path near, Path real) throws IOException {
    return near.equals(real)
        || (Files.exists(near) && Files.exists(real) && Files.isSameFile(near, real));
  }

  private static @Nullable Path resolve(String name, Path jar) {
    try {
      URI uri = jar.toUri().resolve(name);
      return "file".equals(uri.getScheme()) ? Path.of(uri).normalize() : null;
    } catch (IllegalArgumentException e) {
      // Neither does the JVM take what is not a URL.
      return null;
    }
  }
}
