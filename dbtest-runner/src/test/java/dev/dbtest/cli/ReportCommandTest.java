package dev.dbtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.archive.Archive;
import dev.dbtest.archive.Revision;
import dev.dbtest.archive.RunPacker;
import dev.dbtest.archive.StoredSamples;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.FakeSurroundings;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.RunResult;
import dev.dbtest.project.ProjectPlaces;
import dev.dbtest.report.ReportFile;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.report.json.JsonReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  private static final int NOW = 10;

  private final Path temp;

  ReportCommandTest(@TempDir Path directory) throws Exception {
    temp = directory.toRealPath();
    ReportFile.write(
        new JsonReport(), SampleRuns.summary(result(NOW, 103)), temp.resolve("run.json"));
  }

  @Test
  void showsWhatWasMeasuredBeforeTheRunAndNothingLater() throws Exception {
    Path history = temp.resolve(ProjectPlaces.HISTORY);
    String without = page();
    store(history, NOW - 1);
    String before = page();
    store(history, NOW + 1);

    assertThat(before).isNotEqualTo(without);
    assertThat(page()).isEqualTo(before);
  }

  @Test
  void takesAHistoryThatIsNamed() throws Exception {
    String without = page();
    store(temp.resolve("elsewhere"), NOW - 1);

    assertThat(page()).isEqualTo(without);
    assertThat(page("--store", "elsewhere")).isNotEqualTo(without);
  }

  @Test
  void needsNoHistory() throws Exception {
    assertThat(page("--store", "nowhere")).isEqualTo(page());
  }

  private static RunResult result(int number, double nanos) {
    return StoredSamples.result(number, new Outcome.Passed(), nanos);
  }

  private static void store(Path history, int number) throws IOException {
    new Archive(history)
        .store(RunPacker.pack(result(number, 100), "dbtest", "all", Revision.UNKNOWN));
  }

  private String page(String... more) throws IOException {
    FakeSurroundings world = new FakeSurroundings().in(temp);
    List<String> line =
        new ArrayList<>(List.of("report", "--from", "run.json", "--report", "html=page.html"));
    line.addAll(List.of(more));
    int code =
        new Dbtest(world.make(), Clock.fixed(SampleRuns.STARTED, ZoneOffset.UTC), System::nanoTime)
            .run(line);
    assertThat(code).as(world.err()).isEqualTo(ExitCode.PASSED.number());
    return Files.readString(temp.resolve("page.html"));
  }
}
