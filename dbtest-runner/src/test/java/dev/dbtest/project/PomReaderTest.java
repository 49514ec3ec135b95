package dev.dbtest.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomReaderTest {

  private final Path temp;

  PomReaderTest(@TempDir Path temp) {
    this.temp = temp;
  }

  @Test
  void readsModulesAlsoOfProfiles() throws Exception {
    Path pom =
        pom(
            "<?xml version='1.0'?><project xmlns='http://maven.apache.org/POM/4.0.0'>",
            "<artifactId>a</artifactId><modules><module> core </module><module>web</module>",
            "</modules><profiles><profile><modules><module>extra</module></modules></profile>",
            "</profiles></project>");

    assertThat(PomReader.modules(pom)).containsExactly("core", "web", "extra");
  }

  @Test
  void ignoresElementsOfTheSameNameElsewhere() throws Exception {
    Path pom = pom("<project><build><module>x</module></build></project>");

    assertThat(PomReader.modules(pom)).isEmpty();
  }

  @Test
  void namesThePomThatIsBroken() throws Exception {
    Path pom = pom("<project>", "<modules>", "</project>");

    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> PomReader.modules(pom))
        .withMessage(pom + ": not a pom that can be read, near line 3");
  }

  @Test
  void resolvesNoExternalEntity() throws Exception {
    Path secret = Files.writeString(temp.resolve("secret.txt"), "core");
    Path pom =
        pom(
            "<!DOCTYPE project [<!ENTITY leak SYSTEM '" + secret.toUri() + "'>]>",
            "<project><modules><module>&leak;</module></modules></project>");

    assertThatExceptionOfType(ProjectException.class).isThrownBy(() -> PomReader.modules(pom));
  }

  private Path pom(String... lines) throws IOException {
    return Files.writeString(temp.resolve("pom.xml"), String.join("\n", lines));
  }
}
