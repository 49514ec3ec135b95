package dev.dbtest.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds to a class path what JUnit tests need to run, and build tools bring along without being
 * asked: the launcher of the platform, and the engine of JUnit Jupiter.
 *
 * <p>Both are taken from where the other jars of JUnit are, or from where build tools keep what
 * they have downloaded, in exactly their version. A pair of different versions runs nothing, and
 * says that it succeeded.
 */
public final class JUnitJars {

  private static final String PLATFORM = "org.junit.platform";
  private static final String JUPITER = "org.junit.jupiter";
  private static final String API = "junit-jupiter-api";
  private static final String JUPITER_ENGINE = "junit-jupiter-engine";
  private static final String PLATFORM_ENGINE = "junit-platform-engine";
  private static final String LAUNCHER = "junit-platform-launcher";

  private final List<Path> classPath;
  private final JarStores stores;

  private JUnitJars(List<Path> classPath, JarStores stores) {
    this.classPath = new ArrayList<>(classPath);
    this.stores = stores;
  }

  /** The class path, with what is missing at its end, as far as it is found. */
  public static List<Path> completed(List<Path> classPath, JarStores stores) {
    JUnitJars jars = new JUnitJars(classPath, stores);
    jars.complete();
    return jars.classPath;
  }

  private void complete() {
    Optional<Jar> api = find(API);
    Optional<Jar> engine = find(PLATFORM_ENGINE);
    if (api.isPresent() && find(JUPITER_ENGINE).isEmpty() && !has("junit-vintage-engine")) {
      add(api.get(), JUPITER, JUPITER_ENGINE, api.get().version());
    }
    if (engine.isEmpty() && api.isPresent()) {
      add(api.get(), PLATFORM, PLATFORM_ENGINE, platformOf(api.get().version()));
      engine = find(PLATFORM_ENGINE);
    }
    if (engine.isPresent() && find(LAUNCHER).isEmpty()) {
      add(engine.get(), PLATFORM, LAUNCHER, engine.get().version());
    }
  }

  private boolean has(String artifact) {
    return find(artifact).isPresent();
  }

  private Optional<Jar> find(String artifact) {
    for (Path entry : classPath) {
      Path file = entry.getFileName();
      String name = file == null ? "" : file.toString();
      if (name.startsWith(artifact) && name.endsWith(".jar")) {
        String rest = name.substring(artifact.length(), name.length() - ".jar".length());
        if (rest.startsWith("-") && rest.length() > 1 && Character.isDigit(rest.charAt(1))) {
          return Optional.of(new Jar(entry, artifact, rest.substring(1)));
        }
      }
    }
    return Optional.empty();
  }

  private void add(Jar present, String group, String artifact, String version) {
    Optional<Path> jar = present.sibling(group, artifact, version);
    if (jar.isEmpty()) {
      jar = stores.find(group, artifact, version);
    }
    if (jar.isPresent()) {
      classPath.add(jar.get());
    }
  }

  /** Jupiter 5.N stands on the platform 1.N; from 6 on they have one version. */
  private static String platformOf(String jupiter) {
    return jupiter.startsWith("5.") ? "1." + jupiter.substring(2) : jupiter;
  }

  /** A jar of JUnit in a repository, in a cache of Gradle, or in a plain directory. */
  private record Jar(Path path, String artifact, String version) {

    Optional<Path> sibling(String group, String other, String otherVersion) {
      String file = other + '-' + otherVersion + ".jar";
      Path plain = path.resolveSibling(file);
      if (Files.isRegularFile(plain)) {
        return Optional.of(plain);
      }
      Path directory = path.getParent();
      if (directory == null) {
        return Optional.empty();
      }
      if (directory.endsWith(Path.of(artifact, version))) {
        // …/org/junit/platform/artifact/version/file
        return up(directory, 5)
            .flatMap(root -> JarStores.inRepository(root, group, other, otherVersion));
      }
      Path above = directory.getParent();
      if (above != null && above.endsWith(Path.of(artifact, version))) {
        // …/org.junit.platform/artifact/version/checksum/file
        return up(above, 3)
            .flatMap(root -> JarStores.inGradleCache(root, group, other, otherVersion));
      }
      return Optional.empty();
    }

    private static Optional<Path> up(Path from, int levels) {
      Path at = from;
      for (int i = 0; i < levels && at != null; i++) {
        at = at.getParent();
      }
      return Optional.ofNullable(at);
    }
  }
}
