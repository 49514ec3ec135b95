package dev.dbtest.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.RunResult;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.store.RunReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What machines read of a run that several machines measured. */
class ReplicatedJsonTest {

  static final RunResult RUN =
      SampleRuns.run(
          List.of(),
          List.of(
              SampleBenchmark.of("p.G", "base").forks(2).onMachines(1, 2, 4).baseline().build(),
              SampleBenchmark.of("p.G", "other")
                  .against("base")
                  .forks(2)
                  .onMachines(1.5, 3, 6)
                  .build()));

  @Test
  void saysHowMachinesDifferInTimesAndInRatios() throws IOException {
    String json = json(RUN);

    assertThat(json)
        .contains("\"forkPlan\": {\"least\": 2, \"most\": 2, \"machines\": 3}")
        .containsPattern("\"machines\": [{]\\s*\"count\": 3,\\s*\"scores\": ")
        .containsPattern("\"machines\": [{]\\s*\"count\": 3,\\s*\"ratios\": ")
        .contains("\"logDeviation\": ")
        .contains("\"relativeDeviation\": ");
  }

  @Test
  void givesBackTheRunItWasMadeFrom() throws Exception {
    byte[] bytes = json(RUN).getBytes(StandardCharsets.UTF_8);

    assertThat(RunReader.read(new ByteArrayInputStream(bytes), "run.json", root -> true).run())
        .isEqualTo(RUN);
  }

  private static String json(RunResult run) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(SampleRuns.summary(run), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
