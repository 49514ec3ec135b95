package dev.dbtest.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JUnitJarsTest {

  @Test
  void theLauncherComesFromTheRepositoryOfTheEngine(@TempDir Path repository) throws IOException {
    Path engine = jar(repository, "org/junit/platform/junit-platform-engine", "1.10.2");
    Path launcher = jar(repository, "org/junit/platform/junit-platform-launcher", "1.10.2");
    jar(repository, "org/junit/platform/junit-platform-launcher", "1.14.4");

    assertThat(completed(List.of(engine))).containsExactly(engine, launcher);
  }

  @Test
  void anotherVersionOfTheLauncherIsNotTaken(@TempDir Path repository) throws IOException {
    Path engine = jar(repository, "org/junit/platform/junit-platform-engine", "1.10.2");
    jar(repository, "org/junit/platform/junit-platform-launcher", "1.14.4");

    assertThat(completed(List.of(engine))).containsExactly(engine);
  }

  @Test
  void aLauncherThatIsThereStays(@TempDir Path repository) throws IOException {
    Path engine = jar(repository, "org/junit/platform/junit-platform-engine", "1.10.2");
    Path other = jar(repository, "org/junit/platform/junit-platform-launcher", "1.10.1");
    jar(repository, "org/junit/platform/junit-platform-launcher", "1.10.2");

    assertThat(completed(List.of(engine, other))).containsExactly(engine, other);
  }

  @Test
  void theEngineOfJupiterComesWithItsApi(@TempDir Path repository) throws IOException {
    Path api = jar(repository, "org/junit/jupiter/junit-jupiter-api", "5.12.2");
    Path engine = jar(repository, "org/junit/jupiter/junit-jupiter-engine", "5.12.2");
    Path platform = jar(repository, "org/junit/platform/junit-platform-engine", "1.12.2");
    Path launcher = jar(repository, "org/junit/platform/junit-platform-launcher", "1.12.2");

    assertThat(completed(List.of(api))).containsExactly(api, engine, platform, launcher);
  }

  @Test
  void jarsMayLieInACacheOfGradle(@TempDir Path cache) throws IOException {
    Path engine = file(cache, "org.junit.platform/junit-platform-engine/6.1.3/a1/", "engine");
    Path launcher = file(cache, "org.junit.platform/junit-platform-launcher/6.1.3/b2/", "launcher");

    assertThat(completed(List.of(engine))).containsExactly(engine, launcher);
  }

  @Test
  void jarsMayLieInOneDirectory(@TempDir Path lib) throws IOException {
    Path engine = file(lib, "", "engine");
    Path launcher = file(lib, "", "launcher");

    assertThat(completed(List.of(engine))).containsExactly(engine, launcher);
  }

  @Test
  void theLauncherMayLieInTheRepositoryOfTheUser(@TempDir Path lib, @TempDir Path home)
      throws IOException {
    Path engine = file(lib, "", "engine");
    Path launcher =
        jar(home.resolve(".m2/repository"), "org/junit/platform/junit-platform-launcher", "6.1.3");

    assertThat(JUnitJars.completed(List.of(engine), JarStores.of(home.toString())))
        .containsExactly(engine, launcher);
  }

  @Test
  void theLauncherMayLieInTheGradleCacheOfTheUser(@TempDir Path lib, @TempDir Path home)
      throws IOException {
    Path engine = file(lib, "", "engine");
    Path launcher =
        file(
            home.resolve(".gradle/caches/modules-2/files-2.1"),
            "org.junit.platform/junit-platform-launcher/6.1.3/b2/",
            "launcher");

    assertThat(JUnitJars.completed(List.of(engine), JarStores.of(home.toString())))
        .containsExactly(engine, launcher);
  }

  @Test
  void aClassPathWithoutJUnitStaysAsItIs(@TempDir Path temp) {
    List<Path> classPath = List.of(temp, temp.resolve("library-1.0.jar"));

    assertThat(completed(classPath)).isEqualTo(classPath);
  }

  private static List<Path> completed(List<Path> classPath) {
    return JUnitJars.completed(classPath, JarStores.NONE);
  }

  private static Path file(Path root, String directory, String artifact) throws IOException {
    Path jar = root.resolve(directory + "junit-platform-" + artifact + "-6.1.3.jar");
    Files.createDirectories(jar.getParent());
    return Files.createFile(jar);
  }

  private static Path jar(Path repository, String artifact, String version) throws IOException {
    Path directory = repository.resolve(artifact).resolve(version);
    Files.createDirectories(directory);
    String name = Path.of(artifact).getFileName() + "-" + version + ".jar";
    return Files.createFile(directory.resolve(name));
  }
}
