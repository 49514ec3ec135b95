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

class DbtestTest {

  private final Path temp;
  private final FakeSurroundings world;

  DbtestTest(@TempDir Path directory) throws IOException {
    temp = directory.toRealPath();
    world = new FakeSurroundings().in(temp);
  }

  @Test
  void saysItsVersion() {
    assertThat(run("--version")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).matches("dbtest \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
  }

  @Test
  void saysItsVersionAmongOtherOptionsToo() {
    assertThat(run("unit", "--version", "--no-color")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).startsWith("dbtest ");
  }

  @Test
  void helpsWithACommandOnEitherSide() {
    assertThat(run("--help", "bench")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).startsWith("Usage: dbtest bench ");
  }

  @Test
  void saysAMistakeInOneLineWithAHint() {
    assertThat(run("--sed", "3")).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err())
        .isEqualToNormalizingNewlines(
            """
            dbtest: unknown option '--sed'; did you mean --seed?
            Run 'dbtest --help' for all options.
            """);
    assertThat(world.out()).isEmpty();
  }

  @Test
  void refusesAWrongValueBeforeItLooksForAProject() {
    assertThat(run("unit", "--jobs", "none")).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err()).startsWith("dbtest: --jobs 'none': it takes a whole number from 1");
  }

  @Test
  void refusesAMalformedTagExpression() {
    assertThat(run("list", "--tags", "fast and")).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err()).startsWith("dbtest: The tag expression is wrong at column 9");
  }

  @Test
  void saysThatThereIsNoProject() {
    assertThat(run("list")).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err())
        .startsWith("dbtest: " + temp + ": no pom.xml, settings.gradle or build.gradle here");
  }

  @Test
  void exitsWithNothingWhereThereAreNoClasses() throws IOException {
    Files.createDirectory(temp.resolve("empty"));

    assertThat(run("list", "--classpath", "empty")).isEqualTo(ExitCode.NOTHING.number());
    assertThat(world.err())
        .startsWith("dbtest: class path entry " + temp.resolve("empty") + ": no class files in it");
  }

  @Test
  void refusesAJvmThatIsNone() {
    assertThat(run("bench", "--jvm", "no/such/jdk")).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err())
        .startsWith(
            "dbtest: --jvm 'no/such/jdk': it takes the home of a JDK or its java executable");
  }

  private int run(String... words) {
    return new Dbtest(world.make(), Clock.systemUTC(), System::nanoTime).run(List.of(words));
  }
}
