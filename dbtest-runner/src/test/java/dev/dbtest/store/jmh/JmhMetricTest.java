package dev.dbtest.store.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.json.JsonOut;
import dev.dbtest.model.Metric;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JmhMetricTest {

  @Test
  void hasTheErrorThatJmhGives() {
    // Student's t at 99.9 % and two degrees is 31.599; the standard error of these is 1/sqrt(3).
    assertThat(
            new JmhMetric(
                "ns/op", List.of(List.of(1.0, 2.0, 3.0)), Metric.Aggregation.MEAN, Map.of()))
        .extracting(metric -> text(metric))
        .asString()
        .contains("\"score\": 2.0", "\"scoreError\": 18.24");
  }

  @Test
  void spellsNumbersThatJsonDoesNotHaveAsJmhDoes() {
    JmhMetric metric =
        new JmhMetric(
            "ns/op", List.of(List.of(Double.POSITIVE_INFINITY)), Metric.Aggregation.MEAN, Map.of());

    assertThat(text(metric)).contains("\"scoreError\": \"NaN\"", "\"rawData\": [[\"+INF\"]]");
  }

  @Test
  void countsOfEventsAreAddedUpAndHaveNoError() {
    JmhMetric events =
        new JmhMetric(
            "#",
            List.of(List.of(115.0, 122.0), List.of(220.0, 299.0)),
            Metric.Aggregation.SUM,
            Map.of());

    assertThat(text(events))
        .contains(
            "\"score\": 756.0", "\"scoreError\": \"NaN\"", "\"scoreConfidence\": [756.0, 756.0]");
  }

  private static String text(JmhMetric metric) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      JsonOut json = new JsonOut(out);
      json.object(() -> metric.write("primaryMetric", json));
      json.finish();
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
