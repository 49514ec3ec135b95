package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.api.TestSuite;
import dev.dbtest.benchmarks.compare.TestProject.Flavour;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestProjectTest {

  private final Path directory;

  TestProjectTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void plainReflectionPassesEveryGeneratedTest() throws Exception {
    TestProject project =
        TestProject.ofSums(directory, Flavour.DBTEST, 3, 4, jarOf(TestSuite.class));

    assertThat(reflection(project)).isEqualTo("12 passed");
  }

  @Test
  void junitFlavourCompilesAgainstJUnit() throws IOException {
    TestProject project = TestProject.ofSums(directory, Flavour.JUNIT, 2, 1, jarOf(Test.class));

    assertThat(project.classes().resolve("generated"))
        .isDirectoryContaining("glob:**/Generated0001Test.class");
  }

  private String reflection(TestProject project) throws Exception {
    String classPath =
        jarOf(PlainReflection.class) + java.io.File.pathSeparator + project.classes();
    List<String> words =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            PlainReflection.class.getName(),
            project.classes().toString());
    return new Invocation(words, directory).run().output().strip();
  }

  private static Path jarOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
