package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.ChildCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JUnitArchiveTest {

  @TempDir private Path directory;
  private Path archives = Path.of("");

  @BeforeEach
  void makeArchiveOfWorkers() throws IOException {
    archives = Files.createDirectory(directory.resolve("archives"));
    Files.writeString(archives.resolve("worker.jsa"), "workers");
  }

  @Test
  void jarsOfJUnitComeBeforeTheClassesOfTheProject() throws IOException {
    List<Path> classPath = classPath();

    assertThat(command(classPath).classPath())
        .containsExactly(classPath.get(1), classPath.get(2), classPath.get(0), classPath.get(3));
  }

  @Test
  void anArchiveThatCannotBeMadeIsTriedOnce() throws IOException {
    ModulePath module = new ModulePath("", List.of(), classPath());

    JUnitArchive.prepare(jvm(), module);

    assertThat(made()).hasSize(1);
    assertThat(made().get(0)).isEmptyFile();
    assertThat(command(module.classPath()).options())
        .contains("-XX:SharedArchiveFile=" + archives.resolve("worker.jsa"));
  }

  @Test
  void anArchiveIsForTheVeryJarsItWasMadeWith() throws IOException {
    List<Path> classPath = classPath();
    JUnitArchive.prepare(jvm(), new ModulePath("", List.of(), classPath));
    Files.writeString(made().get(0), "an archive");
    assertThat(command(classPath).options()).contains("-XX:SharedArchiveFile=" + made().get(0));

    Files.writeString(classPath.get(1), "another build of it");

    assertThat(command(classPath).options())
        .contains("-XX:SharedArchiveFile=" + archives.resolve("worker.jsa"));
  }

  @Test
  void withoutALauncherThereIsNothingToPrepare() throws IOException {
    List<Path> classPath = List.of(classPath().get(0), classPath().get(2));

    JUnitArchive.prepare(jvm(), new ModulePath("", List.of(), classPath));

    assertThat(made()).isEmpty();
  }

  private List<Path> classPath() throws IOException {
    return List.of(
        Files.createDirectories(directory.resolve("classes")),
        file("junit-platform-launcher-6.1.3.jar"),
        file("junit-jupiter-engine-6.1.3.jar"),
        file("library-1.0.jar"));
  }

  private Path file(String name) throws IOException {
    return Files.writeString(directory.resolve(name), name);
  }

  private List<Path> made() throws IOException {
    try (Stream<Path> files = Files.list(archives)) {
      return files.filter(file -> file.getFileName().toString().startsWith("junit-")).toList();
    }
  }

  private ChildCommand command(List<Path> classPath) {
    return WorkerCommand.of(jvm(), new ModulePath("", List.of(), classPath), directory);
  }

  private WorkerJvm jvm() {
    return new WorkerJvm(
        SuiteProject.JAVA,
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        "",
        directory,
        Optional.of(archives.resolve("worker.jsa")),
        OptionalInt.empty());
  }
}
