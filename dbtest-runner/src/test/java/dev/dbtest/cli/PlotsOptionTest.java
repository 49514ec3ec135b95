package dev.dbtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.FakeSurroundings;
import dev.dbtest.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotsOptionTest {

  private static final String PICTURE = "docs/run-1-ParseGroup.svg";

  private final Path temp;
  private final FakeSurroundings world;

  PlotsOptionTest(@TempDir Path directory) throws IOException {
    temp = directory.toRealPath();
    world = new FakeSurroundings().in(temp);
  }

  @BeforeEach
  void store() throws IOException {
    Files.writeString(temp.resolve("run.json"), Golden.read("json/everything.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"markdown=docs/run.md", "asciidoc=docs/run.adoc"})
  void picturesStandBesideADocumentThatShowsThem(String report) throws IOException {
    assertThat(run("--report", report, "--plots")).isEqualTo(ExitCode.PASSED.number());

    assertThat(temp.resolve(PICTURE)).exists();
    assertThat(Files.readString(temp.resolve(report.substring(report.indexOf('=') + 1))))
        .contains("run-1-ParseGroup.svg");
  }

  @Test
  void documentsHaveNoPicturesUnasked() throws IOException {
    run("--report", "markdown=docs/run.md");

    assertThat(temp.resolve(PICTURE)).doesNotExist();
    assertThat(Files.readString(temp.resolve("docs/run.md"))).doesNotContain(".svg");
  }

  @Test
  void aDocumentShowsNoPictureThatCouldNotBeWritten() throws IOException {
    Files.createDirectories(temp.resolve(PICTURE).resolve("in the way"));

    assertThat(run("--report", "markdown=docs/run.md", "--plots"))
        .isEqualTo(ExitCode.FAILED.number());

    assertThat(world.err())
        .contains("Cannot draw the pictures of")
        .contains("It is written without them.");
    assertThat(Files.readString(temp.resolve("docs/run.md"))).doesNotContain(".svg");
  }

  @Test
  void picturesNeedADocument() {
    assertThat(run("--report", "html=run.html", "--plots")).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err()).contains("--plots draws pictures beside a document");
  }

  private int run(String... words) {
    List<String> line = new ArrayList<>(List.of("report", "--from", "run.json"));
    line.addAll(List.of(words));
    return new Dbtest(world.make(), Clock.systemUTC(), System::nanoTime).run(line);
  }
}
