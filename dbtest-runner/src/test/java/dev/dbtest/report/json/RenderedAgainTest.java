package dev.dbtest.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.gate.GateRules;
import dev.dbtest.report.RandomRuns;
import dev.dbtest.report.ReportFormat;
import dev.dbtest.report.formats.FormatName;
import dev.dbtest.stats.ComparisonDesign;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.ErrorRate;
import dev.dbtest.stats.FixedBlocks;
import dev.dbtest.stats.GroupSequential;
import dev.dbtest.stats.IndependentForks;
import dev.dbtest.stats.LookSchedule;
import dev.dbtest.stats.OpenEnded;
import dev.dbtest.stats.Statistics;
import dev.dbtest.store.RunDocument;
import dev.dbtest.store.RunReader;
import dev.dbtest.store.UnreadableRunException;
import dev.dbtest.summary.RepeatCommand;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import dev.dbtest.waiver.Quarantine;
import dev.dbtest.waiver.QuarantineEntry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RenderedAgainTest {

  private static final SummaryOptions UNUSUAL =
      new SummaryOptions(
          new ComparisonPlan(
              new GroupSequential(ErrorRate.ONE_PERCENT, LookSchedule.THOROUGH), 0.01, 0.04),
          3,
          TimeUnit.MICROSECONDS,
          new GateRules(0.05, 0.1),
          new RepeatCommand(
              List.of("./dbtest"),
              List.of("--classpath", "a b"),
              List.of("--retries=2"),
              List.of("--forks=7"),
              List.of("--baseline=x")),
          true,
          true,
          new Quarantine(
              LocalDate.parse("2026-11-23"),
              List.of(
                  new QuarantineEntry(
                      "com.acme.A#b[\ud800\n</script>]",
                      "flickers",
                      LocalDate.parse("2026-12-31")))));

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(FormatName.class)
  void everyFormatHasTheBytesThatTheRunGave(FormatName format) throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      Summary summary = Summary.of(new RandomRuns(seed).run(), UNUSUAL, new Statistics());

      assertThat(bytes(format.format(), again(summary)))
          .as("seed %s", seed)
          .isEqualTo(bytes(format.format(), summary));
    }
  }

  @ParameterizedTest
  @EnumSource(FormatName.class)
  void linesOfARunGiveTheSameBytes(FormatName format) throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      Summary summary = Summary.of(new RandomRuns(seed).run(), UNUSUAL, new Statistics());
      Path lines = directory.resolve("run.ndjson");
      Files.write(lines, bytes(new LinesReport(), summary));

      RunDocument<SummaryOptions> read = RunReader.read(lines, SummaryOptionsJson::read);

      assertThat(bytes(format.format(), Summary.of(read.run(), read.additions(), new Statistics())))
          .as("seed %s", seed)
          .isEqualTo(bytes(format.format(), summary));
    }
  }

  @ParameterizedTest
  @MethodSource("designs")
  void everyDesignComesBack(ComparisonDesign design) throws Exception {
    SummaryOptions options =
        SummaryOptions.defaults().withPlan(ComparisonPlan.reporting().withDesign(design));
    Summary summary = Summary.of(new RandomRuns(1).run(), options, new Statistics());

    assertThat(again(summary).options()).isEqualTo(options);
  }

  static Stream<ComparisonDesign> designs() {
    return Stream.of(
        new GroupSequential(ErrorRate.FIVE_PERCENT, LookSchedule.TWENTY),
        new FixedBlocks(7, 0.05),
        new IndependentForks(0.05),
        new OpenEnded(0.01));
  }

  @Test
  void aRunThatDoesNotSayIsJudgedAsUsual() throws Exception {
    Path early = Path.of("src/test/resources/fixtures/run-1.json");

    assertThat(RunReader.read(early, SummaryOptionsJson::read).additions())
        .isEqualTo(SummaryOptions.defaults());
  }

  @Test
  void aDesignThatIsNotKnownIsAnError() throws Exception {
    Summary summary = Summary.of(new RandomRuns(1).run(), UNUSUAL, new Statistics());
    Path file = stored(summary);
    Files.writeString(file, Files.readString(file).replace("\"SEQUENTIAL\"", "\"CLAIRVOYANT\""));

    assertThatThrownBy(() -> RunReader.read(file, SummaryOptionsJson::read))
        .isInstanceOf(UnreadableRunException.class)
        .hasMessageContaining("judging.design.kind is \"CLAIRVOYANT\", which is not known");
  }

  private Summary again(Summary summary) throws Exception {
    RunDocument<SummaryOptions> read = RunReader.read(stored(summary), SummaryOptionsJson::read);
    return Summary.of(read.run(), read.additions(), new Statistics());
  }

  private Path stored(Summary summary) throws Exception {
    return Files.write(directory.resolve("run.json"), bytes(new JsonReport(), summary));
  }

  private static byte[] bytes(ReportFormat format, Summary summary) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(summary, out);
    return out.toString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
  }
}
