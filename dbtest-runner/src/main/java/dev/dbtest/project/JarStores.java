package dev.dbtest.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where build tools keep the jars that they have downloaded: Maven's local repository and Gradle's
 * cache, in the user's home.
 */
public final class JarStores {

  /** No store at all. */
  public static final JarStores NONE = new JarStores(null);

  private final @Nullable Path home;

  private JarStores(@Nullable Path home) {
    this.home = home;
  }

  /** The stores of the user with this home; without a home there are none. */
  public static JarStores of(@Nullable String home) {
    return home == null || home.isEmpty() ? NONE : new JarStores(Path.of(home));
  }

  /** A jar in exactly this version. */
  Optional<Path> find(String group, String artifact, String version) {
    if (home == null) {
      return Optional.empty();
    }
    Optional<Path> jar = inRepository(home.resolve(".m2/repository"), group, artifact, version);
    return jar.isPresent()
        ? jar
        : inGradleCache(
            home.resolve(".gradle/caches/modules-2/files-2.1"), group, artifact, version);
  }

  static Optional<Path> inRepository(Path root, String group, String artifact, String version) {
    Path jar =
        root.resolve(group.replace('.', '/'))
            .resolve(artifact)
            .resolve(version)
            .resolve(file(artifact, version));
    return Files.isRegularFile(jar) ? Optional.of(jar) : Optional.empty();
  }

  /** Gradle puts each file into a directory that is named after its checksum. */
  static Optional<Path> inGradleCache(Path root, String group, String artifact, String version) {
    Path versions = root.resolve(group).resolve(artifact).resolve(version);
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> sums = Files.newDirectoryStream(versions)) {
      for (Path sum : sums) {
        Path jar = sum.resolve(file(artifact, version));
        if (Files.isRegularFile(jar)) {
          return Optional.of(jar);
        }
      }
    } catch (IOException e) {
      // Then it is as good as not there, and the worker says what is missing.
    }
    return Optional.empty();
  }

  private static String file(String artifact, String version) {
    return artifact + '-' + version + ".jar";
  }
}
