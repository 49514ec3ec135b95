package dev.dbtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dbtest.summary.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  private static final Summary SUMMARY = SampleRuns.summary(SampleRuns.run(List.of(), List.of()));

  private final Path directory;

  ReportFileTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void makesMissingDirectories() throws Exception {
    Path file = directory.resolve("docs/benchmarks/parse.txt");

    ReportFile.write(text("new"), SUMMARY, file);

    assertThat(file).hasContent("new");
  }

  @Test
  void leavesTheOldReportAndNothingElseIfWritingFails() throws Exception {
    Path file = Files.writeString(directory.resolve("report.txt"), "old");

    assertThatThrownBy(() -> ReportFile.write(failing(), SUMMARY, file))
        .isInstanceOf(ReportException.class)
        .hasMessage(
            "Cannot write the text report to %s: No space left on device. Free or permit it, or name another file with --report text=FILE.",
            file);
    assertThat(file).hasContent("old");
    assertThat(entries()).containsExactly("report.txt");
  }

  @Test
  void leavesNoOtherFileBehind() throws Exception {
    Path file = Files.writeString(directory.resolve("report.txt"), "old");

    ReportFile.write(text("new"), SUMMARY, file);

    assertThat(file).hasContent("new");
    assertThat(entries()).containsExactly("report.txt");
  }

  @Test
  void doesNotDisturbTheUnfinishedFileOfAnotherRun() throws Exception {
    String others = ".report.txt." + ProcessHandle.current().pid() + ".0.tmp";
    Files.writeString(directory.resolve(others), "half");

    ReportFile.write(text("new"), SUMMARY, directory.resolve("report.txt"));

    assertThat(directory.resolve("report.txt")).hasContent("new");
    assertThat(directory.resolve(others)).hasContent("half");
  }

  @Test
  void namesADirectoryThatStandsInTheWay() {
    assertThatThrownBy(() -> ReportFile.write(text(""), SUMMARY, directory))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("it is a directory")
        .hasMessageContaining(directory.resolve("report.txt").toString());
  }

  @Test
  void namesAFileThatStandsWhereADirectoryIsNeeded() throws Exception {
    Path file = Files.writeString(directory.resolve("docs"), "");

    assertThatThrownBy(() -> ReportFile.write(text(""), SUMMARY, file.resolve("report.txt")))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining(file + " is in the way");
  }

  @Test
  void keepsALinkAndReplacesWhatItPointsTo() throws Exception {
    Path real = Files.writeString(directory.resolve("real.txt"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link.txt"), real);

    ReportFile.write(text("new"), SUMMARY, link);

    assertThat(link).isSymbolicLink().hasContent("new");
  }

  @Test
  void reportsADiskWithoutRoom() {
    Path full = Path.of("/dev/full");
    assumeThat(Files.isWritable(full)).isTrue();

    assertThatThrownBy(() -> ReportFile.write(text("x"), SUMMARY, full))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("/dev/full: No space left on device");
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static ReportFormat text(String content) {
    return format(out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static ReportFormat failing() {
    return format(
        out -> {
          out.write(new byte[100_000]);
          throw new IOException("No space left on device");
        });
  }

  private interface Body {
    void write(OutputStream out) throws IOException;
  }

  private static ReportFormat format(Body body) {
    return new ReportFormat() {
      @Override
      public String name() {
        return "text";
      }

      @Override
      public String fileName() {
        return "report.txt";
      }

      @Override
      public void write(Summary summary, OutputStream out) throws IOException {
        body.write(out);
      }
    };
  }
}
