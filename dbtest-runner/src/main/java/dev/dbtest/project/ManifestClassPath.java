package dev.dbtest.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
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
      Path named = resolve(names.nextToken(), jar);
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
      ZipEntry manifest = file.getEntry(MANIFEST);
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

  private static String classPathIn(byte[] manifest) throws IOException {
    // Few manifests have one; the others need not be parsed.
    if (!new String(manifest, StandardCharsets.ISO_8859_1).contains("Class-Path:")) {
      return "";
    }
    String value =
        new Manifest(new ByteArrayInputStream(manifest))
            .getMainAttributes()
            .getValue(Attributes.Name.CLASS_PATH);
    return value == null ? "" : value;
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
