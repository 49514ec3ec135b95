package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class MetricsTest {

  private final SampleProject order;

  MetricsTest(@TempDir Path temp) {
    order = SampleProject.compile("order", temp);
  }

  @Test
  void tellWhenACaseRanAndHowLong() {
    JsonNode slow = test("order.BetaSuite#three");
    Instant started = Instant.parse(slow.path("started").asText());
    Instant ended = Instant.parse(slow.path("ended").asText());

    assertThat(slow.path("durationNanos").asLong()).isGreaterThanOrEqualTo(400_000_000);
    assertThat(Duration.between(started, ended))
        .isEqualTo(Duration.ofNanos(slow.path("durationNanos").asLong()));
    assertThat(slow.path("attempts")).hasSize(1);
  }

  @Test
  void tellWhatTheWorkerHeldAtTheEndOfACase() {
    JsonNode metrics = test("order.AlphaSuite#one").path("metrics");

    assertThat(metrics.path("threads").asInt()).isPositive();
    assertThat(metrics.path("heapBytes").asLong()).isPositive();
    assertThat(metrics.path("leakedThreads")).isEmpty();
  }

  @Test
  void listTheSlowestTestsOnRequest() {
    Dbtest.Result result = order.dbtest().run(order.unit("--slowest", "3"));

    assertThat(result.block("Slowest tests").lines()).hasSize(4);
    assertThat(result.block("Slowest tests")).contains("order.BetaSuite#three");
  }

  private JsonNode test(String name) {
    return Json.of(order.dbtest().run(order.unitAsJson())).test(name);
  }
}
