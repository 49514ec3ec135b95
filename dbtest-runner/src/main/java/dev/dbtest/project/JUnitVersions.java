package dev.dbtest.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells from the names of jars which versions of JUnit a class path has. */
public final class JUnitVersions {

  private static final List<String> ARTIFACTS =
      List.of(
          "junit",
          "junit-jupiter-api",
          "junit-jupiter-engine",
          "junit-platform-engine",
          "junit-platform-launcher",
          "junit-vintage-engine");

  private JUnitVersions() {}

  /**
   * The versions by artifact, sorted; of several the first one, which is the one that counts.
   *
   * @param classPath of a module
   * @param stores where what is missing would be taken from
   */
  public static Map<String, String> of(List<Path> classPath, JarStores stores) {
    Map<String, String> versions = new TreeMap<>();
    for (Path entry : JUnitJars.completed(classPath, stores)) {
      Path file = entry.getFileName();
      String name = file == null ? "" : file.toString();
      for (String artifact : ARTIFACTS) {
        String version = version(name, artifact);
        if (!version.isEmpty()) {
          versions.putIfAbsent(artifact, version);
        }
      }
    }
    return versions;
  }

  private static String version(String file, String artifact) {
    String prefix = artifact + "-";
    boolean named =
        file.startsWith(prefix)
            && file.endsWith(".jar")
            && file.length() > prefix.length() + ".jar".length()
            && Character.isDigit(file.charAt(prefix.length()));
    return named ? file.substring(prefix.length(), file.length() - ".jar".length()) : "";
  }
}
