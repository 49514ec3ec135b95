package dev.dbtest.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * dbtest as {@code mvn install} leaves it in a Maven repository, apart from what the user has
 * installed.
 *
 * @param directory where the repository and the settings of Maven are
 */
record InstalledDbtest(Path directory) {

  static final String VERSION = "0.1.0-SNAPSHOT";

  private static final List<String> MODULES =
      List.of(
          "dbtest-api",
          "dbtest-protocol",
          "dbtest-worker",
          "dbtest-jmh-bridge",
          "dbtest-maven-extension",
          "dbtest-runner",
          "dbtest-maven-plugin");

  /** Installs what this build has made. */
  static InstalledDbtest in(Path directory) throws IOException {
    InstalledDbtest installed = new InstalledDbtest(directory);
    Path parent = Files.createDirectories(installed.placeOf("dbtest-parent"));
    Files.copy(Path.of("..", "pom.xml"), parent.resolve("dbtest-parent-" + VERSION + ".pom"));
    for (String module : MODULES) {
      Path place = Files.createDirectories(installed.placeOf(module));
      Path built = Path.of("..", module);
      String name = module + '-' + VERSION;
      Files.copy(built.resolve("pom.xml"), place.resolve(name + ".pom"));
      Files.copy(built.resolve("target").resolve(name + ".jar"), place.resolve(name + ".jar"));
    }
    Files.writeString(directory.resolve("settings.xml"), settings());
    return installed;
  }

  /** What tells Maven to use it. */
  List<String> mavenWords() {
    return List.of(
        "--global-settings=" + directory.resolve("settings.xml"),
        "-Dmaven.repo.local=" + directory.resolve("repository"));
  }

  private Path placeOf(String artifact) {
    return directory.resolve("repository/dev/dbtest").resolve(artifact).resolve(VERSION);
  }

  /** Most of what a project needs is where this build has it from. */
  private static String settings() {
    String own = System.getProperty("maven.repo.local");
    Path repository =
        own == null ? Path.of(System.getProperty("user.home"), ".m2/repository") : Path.of(own);
    String place =
        "<id>here</id><url>%s</url><releases><checksumPolicy>ignore</checksumPolicy></releases>"
            .formatted(repository.toUri());
    return """
        <settings>
          <profiles>
            <profile>
              <id>here</id>
              <repositories><repository>%s</repository></repositories>
              <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>here</activeProfile></activeProfiles>
        </settings>
        """
        .formatted(place, place);
  }
}
