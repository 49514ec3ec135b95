package dev.dbtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.FakeSurroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {

  private static final String POM =
      """
      <project>
        <groupId>org.shop</groupId>
        <artifactId>shop</artifactId>
      </project>
      """;

  private final Path project;
  private final Path pom;
  private FakeSurroundings world;

  InitCommandTest(@TempDir Path directory) throws IOException {
    project = directory.toRealPath();
    pom = Files.writeString(project.resolve("pom.xml"), POM);
    world = new FakeSurroundings().in(project);
  }

  @Test
  void writesThePomAndExamples() throws IOException {
    assertThat(run("init", "--yes")).isZero();

    assertThat(pom).content().contains("<artifactId>dbtest-jmh-bridge</artifactId>");
    assertThat(project.resolve("src/test/java/org/shop/ExampleSuite.java"))
        .content()
        .startsWith("package org.shop;\n");
    assertThat(project.resolve("src/test/java/org/shop/ExampleGroup.java")).exists();
    try (var files = Files.list(project)) {
      assertThat(files).containsExactlyInAnyOrder(pom, project.resolve("src"));
    }
  }

  @Test
  void changesNothingASecondTime() throws IOException {
    run("init", "--yes");
    String once = Files.readString(pom);
    world = new FakeSurroundings().in(project);

    assertThat(run("init", "--yes")).isZero();
    assertThat(world.out()).isEqualTo(pom + " has all that is needed.\n");
    assertThat(pom).hasContent(once);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--dry-run", "--color=never"})
  void showsWhatItWouldDoAndDoesNotDoItUnasked(String option) {
    int code = run("init", option);

    assertThat(code).isEqualTo(option.equals("--dry-run") ? 0 : ExitCode.USAGE.number());
    assertThat(world.out())
        .startsWith(pom + "\n")
        .contains("+      <artifactId>dbtest-api</artifactId>\n", "ExampleSuite.java (new)\n");
    assertThat(pom).hasContent(POM);
    assertThat(project.resolve("src")).doesNotExist();
  }

  @Test
  void namesTheLinesToAddByHandWhereItDoesNotUnderstandThePom() throws IOException {
    Files.writeString(pom, POM.replace("<artifactId>", "<packaging>pom</packaging><artifactId>"));

    assertThat(run("init", "--yes")).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err())
        .startsWith("dbtest: " + pom + ": nothing was changed: it builds nothing itself")
        .contains("      <artifactId>dbtest-jmh-bridge</artifactId>\n");
  }

  @Test
  void leavesAnExampleAloneThatIsThere() throws IOException {
    Path suite = project.resolve("src/test/java/org/shop/ExampleSuite.java");
    Files.createDirectories(suite.getParent());
    Files.writeString(suite, "mine");

    assertThat(run("init", "--yes")).isZero();
    assertThat(suite).hasContent("mine");
  }

  private int run(String... words) {
    return new Dbtest(world.make(), Clock.systemUTC(), System::nanoTime).run(List.of(words));
  }
}
