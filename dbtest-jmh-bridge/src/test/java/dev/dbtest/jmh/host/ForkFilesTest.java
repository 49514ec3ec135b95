package dev.dbtest.jmh.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.link.host.HostCommand.RunFork;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Mode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForkFilesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "jfr, '', dir=fork-7",
        "jfr, configName=profile, configName=profile;dir=fork-7",
        "async, dir=a b;event=cpu, event=cpu;dir=a b/fork-7",
        "gc, '', ''",
        "perfasm, hotThreshold=0.1, hotThreshold=0.1"
      })
  void areInADirectoryOfTheFork(String profiler, String options, String expected) {
    RunFork fork =
        new RunFork(
            CaseId.of("p.G", "work"),
            new BenchmarkSettings(
                Mode.AVERAGE_TIME, 1, 1, Duration.ZERO, 1, Duration.ZERO, "", List.of(), List.of()),
            3,
            7,
            false);

    assertThat(ForkFiles.ofItsOwn(profiler, options, fork)).isEqualTo(expected);
  }
}
