package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What suites inherit: {@code docs/inheritance.md}, line by line. */
@Tag("integration")
class InheritanceTest {

  private final SampleProject inheritance;

  InheritanceTest(@TempDir Path temp) {
    inheritance = SampleProject.compile("inheritance", temp);
  }

  @Test
  void defaultMethodsOfInterfacesAreTestsAndFixtures() throws IOException {
    assertThat(logOf("DefaultMethodsSuite", "1 passed, 0 failed, 0 skipped"))
        .containsExactly(
            "interface: set-up of the suite",
            "interface: set-up",
            "own: set-up",
            "interface: test",
            "interface: tear-down",
            "interface: tear-down of the suite");
  }

  @Test
  void anOverrideThatFillsInATypeArgumentTakesThePlaceOfTheInheritedTest() throws IOException {
    assertThat(logOf("FilledInSuite", "2 passed, 0 failed, 0 skipped"))
        .containsExactlyInAnyOrder("override ran with override", "compares 0");
  }

  @Test
  void aBridgeThatOnlyMakesAMethodVisibleReplacesNothing() throws IOException {
    assertThat(logOf("VisibleSuite", "1 passed, 0 failed, 0 skipped"))
        .containsExactly("made visible");
  }

  @Test
  void aMethodOfAClassWinsOverThatOfAnInterface() throws IOException {
    assertThat(logOf("ClassWinsSuite", "1 passed, 0 failed, 0 skipped"))
        .containsExactly("interface: test");
  }

  @Test
  void aPackagePrivateMethodIsOverriddenInItsPackageOnly() throws IOException {
    assertThat(logOf("OtherPackageSuite", "1 passed, 0 failed, 0 skipped"))
        .containsExactly(
            "base: package-private set-up",
            "own: overriding set-up",
            "own: package-private set-up",
            "test");
  }

  private List<String> logOf(String suite, String counts) throws IOException {
    Dbtest.Result result =
        inheritance.dbtest().run(inheritance.unit("*" + suite + "*", "--working-directory", "."));

    assertThat(result.lastLine()).as(result.toString()).isEqualTo(counts);
    return Files.readAllLines(inheritance.directory().resolve("log.txt"));
  }
}
