package dev.dbtest.report.ctrf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.testing.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CtrfReportTest {

  private static final RunResult RUN =
      SampleRuns.run(SampleRuns.tests(), SampleRuns.troubledBenchmarks(), SampleRuns.problems());

  @Test
  void hasEveryCase() throws IOException {
    Golden.assertThatText(text(), "ctrf/everything.json");
  }

  @Test
  void countsWhatItLists() throws IOException {
    JsonNode results = new ObjectMapper().readTree(text()).path("results");
    Map<String, Integer> listed = new HashMap<>();
    results
        .path("tests")
        .forEach(test -> listed.merge(test.path("status").asText(), 1, Integer::sum));

    JsonNode counts = results.path("summary");
    for (String status : new String[] {"passed", "failed", "skipped", "pending", "other"}) {
      assertThat(counts.path(status).asInt()).as(status).isEqualTo(listed.getOrDefault(status, 0));
    }
    assertThat(counts.path("tests").asInt()).isEqualTo(results.path("tests").size());
  }

  private static String text() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CtrfReport().write(SampleRuns.summary(RUN), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
