package dev.dbtest.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParentPomsTest {

  private static final String CHILD =
      "<project><parent><artifactId>all</artifactId>%s</parent></project>";

  private static final String COMPILER =
      "<plugins><plugin><artifactId>maven-compiler-plugin</artifactId>"
          + "<version>3.13.0</version></plugin></plugins>";

  private final Path directory;
  private final Path pom;

  ParentPomsTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    this.pom = Files.createDirectory(directory.resolve("shop")).resolve("pom.xml");
  }

  @Test
  void aPomWithoutParentsHasNone() throws UnclearPomException {
    assertThat(ParentPoms.of(pom, "<project></project>")).isEqualTo(ParentPoms.NONE);
  }

  @Test
  void aParentThatSaysNothingIsKnown() throws Exception {
    parent("pom.xml", "");

    assertThat(ParentPoms.of(pom, CHILD.formatted(""))).isEqualTo(ParentPoms.NONE);
  }

  @Test
  void theNearestOneThatAsksForAVersionDecides() throws Exception {
    Files.writeString(
        directory.resolve("pom.xml"),
        "<project><artifactId>all</artifactId><parent><artifactId>top</artifactId>"
            + "<relativePath>top.xml</relativePath></parent></project>");
    Files.writeString(
        directory.resolve("top.xml"),
        "<project><artifactId>top</artifactId><build><pluginManagement>"
            + COMPILER
            + "</pluginManagement></build></project>");

    assertThat(ParentPoms.of(pom, CHILD.formatted("")))
        .isEqualTo(new ParentPoms("3.13.0", "", true));
  }

  @Test
  void aParentIsFoundByItsDirectory() throws Exception {
    Files.createDirectory(directory.resolve("parent"));
    parent("parent/pom.xml", "<build>" + COMPILER + "</build>");

    assertThat(ParentPoms.of(pom, CHILD.formatted("<relativePath>../parent</relativePath>")))
        .isEqualTo(new ParentPoms("3.13.0", "", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<configuration><proc>none</proc></configuration>",
        "<configuration><compilerArgs><arg>-proc:none</arg></compilerArgs></configuration>",
        "<executions><execution><configuration><annotationProcessors/></configuration></execution>"
            + "</executions>",
      })
  void aParentMayDecideWhichProcessorsRun(String settings) throws Exception {
    parent(
        "pom.xml",
        "<build><pluginManagement><plugins><plugin><artifactId>maven-compiler-plugin</artifactId>"
            + "<version>3.13.0</version>"
            + settings
            + "</plugin></plugins></pluginManagement></build>");

    ParentPoms parents = ParentPoms.of(pom, CHILD.formatted(""));

    assertThat(parents.decides()).isNotEmpty();
    assertThatThrownBy(() -> PomSetup.of("<project>\n</project>\n", parents, "1"))
        .hasMessageContaining("a parent has maven-compiler-plugin's");
  }

  @Test
  void aParentFromARepositoryIsNotKnown() throws Exception {
    ParentPoms unknown = new ParentPoms("", "", false);

    assertThat(ParentPoms.of(pom, CHILD.formatted(""))).isEqualTo(unknown);
    parent("pom.xml", "<build>" + COMPILER + "</build>");
    assertThat(ParentPoms.of(pom, CHILD.formatted("<relativePath/>"))).isEqualTo(unknown);
    Files.writeString(
        directory.resolve("pom.xml"), "<project><artifactId>else</artifactId></project>");
    assertThat(ParentPoms.of(pom, CHILD.formatted(""))).isEqualTo(unknown);
  }

  @Test
  void parentsThatAreEachOthersEndTheSearch() throws Exception {
    Files.writeString(
        directory.resolve("pom.xml"),
        "<project><artifactId>all</artifactId><parent><artifactId>all</artifactId>"
            + "<relativePath>pom.xml</relativePath></parent></project>");

    assertThat(ParentPoms.of(pom, CHILD.formatted(""))).isEqualTo(new ParentPoms("", "", false));
  }

  private void parent(String file, String content) throws IOException {
    Files.writeString(
        directory.resolve(file), "<project><artifactId>all</artifactId>" + content + "</project>");
  }
}
