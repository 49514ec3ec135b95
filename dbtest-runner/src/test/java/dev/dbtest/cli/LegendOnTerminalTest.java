package dev.dbtest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.FakeSurroundings;
import dev.dbtest.report.ReportFile;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.report.json.JsonReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads tables every day is told what their columns mean once. */
class LegendOnTerminalTest {

  private static final String MEAN = "mean: time of an operation";
  private static final String RATIO = "ratio: time over the time of the baseline";
  private static final String HINT = "--verbose explains all columns";

  private final Path temp;
  private final Map<String, String> environment = new HashMap<>();

  LegendOnTerminalTest(@TempDir Path directory) throws Exception {
    temp = directory.toRealPath();
    environment.put("HOME", Files.createDirectory(temp.resolve("home")).toString());
    write("run.json", SampleRuns.comparison().size());
    write("one.json", 1);
  }

  @BeforeEach
  void needPermissions() {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
  }

  @Test
  void isShownOnce() throws Exception {
    assertThat(terminal("run.json")).contains(MEAN, RATIO).doesNotContain(HINT);
    assertThat(terminal("run.json")).contains(HINT).doesNotContain(MEAN, RATIO);
  }

  @Test
  void showsWhatIsNewBesideWhatIsKnown() throws Exception {
    assertThat(terminal("one.json")).contains(MEAN).doesNotContain(RATIO);

    assertThat(terminal("run.json")).contains(RATIO, HINT).doesNotContain(MEAN);
  }

  @Test
  void isShownWheneverSomebodyAsks() throws Exception {
    terminal("run.json");

    assertThat(terminal("run.json", "--verbose")).contains(MEAN, RATIO).doesNotContain(HINT);
  }

  @Test
  void isAlwaysInPipesFilesAndCiSystems() throws Exception {
    String before = shown(new FakeSurroundings(), "run.json");
    terminal("run.json");

    assertThat(shown(new FakeSurroundings(), "run.json")).isEqualTo(before).contains(MEAN, RATIO);
    assertThat(terminal("run.json", "--report", "markdown=run.md")).doesNotContain(MEAN);
    assertThat(temp.resolve("run.md")).content().contains(MEAN);
    environment.put("CI", "true");
    assertThat(terminal("run.json")).contains(MEAN, RATIO);
  }

  @Test
  void pipesTeachNobody() throws Exception {
    shown(new FakeSurroundings(), "run.json");

    assertThat(temp.resolve("home")).isEmptyDirectory();
    assertThat(terminal("run.json")).contains(MEAN);
  }

  @Test
  void isShownAgainAndWrittenAnewIfWhatIsRememberedIsDamaged() throws Exception {
    terminal("run.json");
    Path file = temp.resolve("home/.local/state/dbtest/legend");
    for (String damage : List.of("", "dbtl", "dbtl" + "\u0001".repeat(40), "mean: hello\n")) {
      Files.writeString(file, damage, StandardCharsets.ISO_8859_1);

      assertThat(terminal("run.json")).contains(MEAN, RATIO);
      assertThat(terminal("run.json")).doesNotContain(MEAN, RATIO);
    }
  }

  @Test
  void isShownWhereNothingCanBeRemembered() throws Exception {
    Files.writeString(temp.resolve("home/.local"), "a file in the way");

    assertThat(terminal("run.json")).contains(MEAN);
    assertThat(terminal("run.json")).contains(MEAN);
    environment.remove("HOME");
    assertThat(terminal("run.json")).contains(MEAN);
  }

  @Test
  void isRememberedForTheOwnersEyesOnly() throws Exception {
    terminal("run.json");

    Path file = temp.resolve("home/.local/state/dbtest/legend");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  private void write(String file, int benchmarks) throws Exception {
    ReportFile.write(
        new JsonReport(),
        SampleRuns.summary(
            SampleRuns.run(List.of(), SampleRuns.comparison().subList(0, benchmarks))),
        temp.resolve(file));
  }

  private String terminal(String file, String... more) {
    return shown(new FakeSurroundings().onTerminal(), file, more);
  }

  private String shown(FakeSurroundings world, String file, String... more) {
    List<String> line = new ArrayList<>(List.of("report", "--from", file));
    line.addAll(List.of(more));
    int code =
        new Dbtest(
                world.in(temp).withEnvironment(environment).make(),
                Clock.fixed(SampleRuns.STARTED, ZoneOffset.UTC),
                System::nanoTime)
            .run(line);
    assertThat(code).as(world.err()).isEqualTo(ExitCode.PASSED.number());
    return world.out().replaceAll("\u001b\\[[0-9;]*m", "");
  }
}
