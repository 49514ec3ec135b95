package dev.dbtest.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.report.SampleRuns;
import dev.dbtest.report.markdown.MarkdownReport;
import dev.dbtest.summary.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobSummaryFileTest {

  @Test
  void reportsOfSeveralCommandsStandBelowEachOther(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("summary.md");
    Summary summary = SampleRuns.summary(SampleRuns.run(SampleRuns.tests(), List.of()));

    JobSummaryFile.append(new MarkdownReport(), summary, file);
    long one = Files.size(file);
    JobSummaryFile.append(new MarkdownReport(), summary, file);

    assertThat(Files.size(file)).isEqualTo(2 * one);
  }

  @Test
  void whatDoesNotFitIsCutBetweenTwoFailures() {
    String failure = "\n<details>" + "x".repeat(200) + "</details>\n";

    String cut = JobSummaryFile.cut("# Red\n" + failure.repeat(10), 1500);

    assertThat(cut).startsWith("# Red\n").contains("does not fit");
    assertThat(cut.split("<details>", -1)).hasSameSizeAs(cut.split("</details>", -1));
    assertThat(cut.length()).isLessThan(1500);
  }

  @Test
  void whatFitsStaysAsItIs() {
    assertThat(JobSummaryFile.cut("# Green\n", 100)).isEqualTo("# Green\n");
  }
}
