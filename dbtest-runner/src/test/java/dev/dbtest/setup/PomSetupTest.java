package dev.dbtest.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dbtest.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PomSetupTest {

  private static final String HEAD = "<project>\n  <artifactId>shop</artifactId>\n";

  /** Pom files in which everything, or something, is missing. */
  private static final String[] POMS = {
    HEAD + "</project>\n",
    HEAD + "  <build>\n    <finalName>a</finalName>\n  </build>\n</project>\n",
    HEAD + "  <build>\n    <plugins>\n    </plugins>\n  </build>\n</project>",
    HEAD
        + "  <dependencies>\n    <!-- <dependency> -->\n    <dependency>\n      <groupId>dev.dbtest</groupId>\n"
        + "      <artifactId>dbtest-api</artifactId>\n    </dependency>\n  </dependencies>\n</project>\n",
    "<?xml version=\"1.0\"?>\r\n<project>\r\n\t<artifactId>shop</artifactId>\r\n</project>\r\n",
    HEAD
        + "  <build>\n    <plugins>\n      <plugin>\n        <artifactId>maven-compiler-plugin</artifactId>\n"
        + "        <configuration>\n          <release>17</release>\n        </configuration>\n"
        + "      </plugin>\n    </plugins>\n  </build>\n</project>\n",
    HEAD
        + "  <build>\n    <plugins>\n      <plugin>\n        <artifactId>maven-compiler-plugin</artifactId>\n"
        + "      </plugin>\n    </plugins>\n  </build>\n</project>\n",
    HEAD
        + "  <build>\n    <plugins>\n      <plugin>\n        <artifactId>maven-compiler-plugin</artifactId>\n"
        + "        <configuration>\n          <annotationProcessorPaths>\n            <path>\n"
        + "              <artifactId>lombok</artifactId>\n            </path>\n"
        + "          </annotationProcessorPaths>\n        </configuration>\n"
        + "      </plugin>\n    </plugins>\n  </build>\n</project>\n",
  };

  @Test
  void addsWhatIsMissingInTheStyleOfThePom() throws UnclearPomException {
    StringBuilder text = new StringBuilder();
    for (String pom : POMS) {
      text.append(
              PomSetup.of(pom, ParentPoms.NONE, "1.2.3").replace("\r", "\\r").replace("\t", "\\t"))
          .append("\n----\n");
    }

    Golden.assertThatText(text.toString(), "cli/init-poms.txt");
  }

  @Test
  void theProcessorStandsInFrontOfThatOfJmh() throws UnclearPomException {
    String pom =
        HEAD
            + "  <build>\n    <plugins>\n      <plugin>\n"
            + "        <artifactId>maven-compiler-plugin</artifactId>\n"
            + "        <configuration>\n          <annotationProcessorPaths>\n            <path>\n"
            + "              <artifactId>jmh-generator-annprocess</artifactId>\n            </path>\n"
            + "          </annotationProcessorPaths>\n        </configuration>\n"
            + "      </plugin>\n    </plugins>\n  </build>\n</project>\n";

    assertThat(PomSetup.of(pom, ParentPoms.NONE, "1.2.3"))
        .containsSubsequence(
            "<annotationProcessorPaths>", "dbtest-jmh-bridge", "jmh-generator-annprocess");
  }

  @Test
  void changesNothingASecondTime() throws UnclearPomException {
    for (String pom : POMS) {
      String once = PomSetup.of(pom, ParentPoms.NONE, "1.2.3");

      assertThat(once).isNotEqualTo(pom);
      assertThat(PomSetup.of(once, ParentPoms.NONE, "1.2.3")).isEqualTo(once);
    }
  }

  @Test
  void keepsEveryLineThatWasThere() throws UnclearPomException {
    for (String pom : POMS) {
      assertThat(PomSetup.of(pom, ParentPoms.NONE, "1.2.3").lines())
          .containsSubsequence(pom.lines().toList());
    }
  }

  @Test
  void showsOnlyWhatIsAddedAndTheLinesAroundIt() throws UnclearPomException {
    String after = PomSetup.of(POMS[3], ParentPoms.NONE, "1.2.3");

    assertThat(AddedLines.of(POMS[3], after))
        .contains("+      <artifactId>dbtest-jmh-bridge</artifactId>", "   </dependencies>")
        .doesNotContain(" <project>", "+      <artifactId>dbtest-api</artifactId>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html></html>                                 | its outermost element is <html>",
        "<project>                                     | not XML whose tags are all closed",
        "<project></a></project>                       | </a> closes nothing",
        "<!DOCTYPE x><project></project>               | it has a document type",
        "<project></project>                           | does not end on a line of its own",
        "<project><packaging>pom</packaging></project> | it builds nothing itself",
      })
  void refusesWhatItDoesNotUnderstand(String pom, String reason) {
    assertThatExceptionOfType(UnclearPomException.class)
        .isThrownBy(() -> PomSetup.of(pom, ParentPoms.NONE, "1.2.3"))
        .withMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<proc>none</proc>",
        "<annotationProcessors></annotationProcessors>",
        "<compilerArgs><arg>-proc:none</arg></compilerArgs>"
      })
  void refusesACompilerThatIsToldWhichProcessorsToRun(String setting) {
    String pom = POMS[5].replace("<release>17</release>", setting);

    assertThatExceptionOfType(UnclearPomException.class)
        .isThrownBy(() -> PomSetup.of(pom, ParentPoms.NONE, "1.2.3"))
        .withMessageContaining("which decides which processors run");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<proc>full</proc>", "<compilerArgs><arg>-proc:full</arg></compilerArgs>"})
  void leavesACompilerAloneThatIsAskedForProcessors(String setting) throws UnclearPomException {
    String pom = POMS[5].replace("<release>17</release>", setting);

    assertThat(PomSetup.of(pom, ParentPoms.NONE, "1.2.3")).contains(setting, "dbtest-jmh-bridge");
  }

  @Test
  void refusesToHideTheProcessorOfAnotherLibrary() {
    String pom = POMS[3].replace("dbtest-api", "lombok");

    assertThatExceptionOfType(UnclearPomException.class)
        .isThrownBy(() -> PomSetup.of(pom, ParentPoms.NONE, "1.2.3"))
        .withMessageContaining("lombok brings a processor along");
  }

  @Test
  void asksForACompilerThatKnowsThePathWhereNoPomAsksForOne() throws UnclearPomException {
    ParentPoms silent = new ParentPoms("", "", true);
    ParentPoms elsewhere = new ParentPoms("", "", false);
    ParentPoms asking = new ParentPoms("3.13.0", "", true);

    assertThat(PomSetup.of(POMS[0], silent, "1.2.3")).contains("<version>3.14.1</version>");
    assertThat(PomSetup.of(POMS[6], silent, "1.2.3")).contains("<version>3.14.1</version>");
    assertThat(PomSetup.of(POMS[0], elsewhere, "1.2.3")).doesNotContain("3.14.1");
    assertThat(PomSetup.of(POMS[0], asking, "1.2.3")).doesNotContain("3.14.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.5", "3.1", "3.3-beta"})
  void refusesACompilerThatWouldPassThePathOver(String version) {
    assertThatExceptionOfType(UnclearPomException.class)
        .isThrownBy(() -> PomSetup.of(POMS[0], new ParentPoms(version, "", true), "1.2.3"))
        .withMessageContaining(version + " knows no annotationProcessorPaths");
  }
}
