package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page is a report like any other, and showing it never changes how a run ends. */
@Tag("integration")
class HtmlCommandTest {

  private static final int FAILED = 1;

  @TempDir Path directory;

  private SampleProject project = new SampleProject(Path.of(""));

  @BeforeEach
  void compile() {
    project = SampleProject.compile("red", directory);
  }

  @Test
  void reportsToAFileAndToStandardOutput() throws IOException {
    Dbtest.Result result =
        project.dbtest().run(project.unit("--report", "html=out/page.html", "--format", "html"));

    assertThat(result.exitCode()).isEqualTo(FAILED);
    assertThat(result.out()).startsWith("<!doctype html>").contains("red.</span>AdditionSuite");
    assertThat(Files.readString(directory.resolve("out/page.html"))).isEqualTo(result.out());
  }

  @Test
  void openWithoutADesktopSaysSoAndLeavesTheExitCodeAlone() {
    Dbtest.Result result =
        project
            .dbtest()
            .with("DISPLAY", "")
            .with("WAYLAND_DISPLAY", "")
            .run(project.unit("--open", "--pattern", "*#holds"));

    assertThat(result.exitCode()).isZero();
    assertThat(result.err())
        .contains(
            "dbtest: --open: there is no desktop here, since neither DISPLAY nor WAYLAND_DISPLAY is"
                + " set. The report is "
                + directory.resolve("report.html").toUri());
    assertThat(directory.resolve("report.html")).exists();
  }

  @Test
  void openShowsTheFileThatWasNamed() throws IOException {
    Path programs = Files.createDirectories(directory.resolve("bin"));
    Path opener = programs.resolve("xdg-open");
    Path seen = directory.resolve("seen");
    Files.writeString(opener, "#!/bin/sh\nprintf '%s' \"$1\" > '" + seen + "'\n");
    assertThat(opener.toFile().setExecutable(true)).isTrue();

    Dbtest.Result result =
        project
            .dbtest()
            .with("DISPLAY", ":0")
            .with("PATH", programs + ":" + System.getenv("PATH"))
            .run(project.unit("--open", "--report", "html=page.html", "--pattern", "*#holds"));

    assertThat(result.exitCode()).isZero();
    assertThat(Files.readString(seen)).endsWith("page.html");
    assertThat(directory.resolve("report.html")).doesNotExist();
  }
}
