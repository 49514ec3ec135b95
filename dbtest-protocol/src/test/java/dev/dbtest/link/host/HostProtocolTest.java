package dev.dbtest.link.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.link.Frame;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Limits;
import dev.dbtest.model.ListedBenchmark;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Round;
import dev.dbtest.model.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostProtocolTest {

  private static final CaseId CASE =
      new CaseId("p.Outer$Inner", "m", ParameterRow.ofValues(Map.of("size", "1024")));

  private static final BenchmarkSettings SETTINGS =
      new BenchmarkSettings(
          Mode.SAMPLE_TIME,
          4,
          3,
          Duration.ofMillis(100),
          5,
          Duration.ofNanos(123_456_789),
          "/jdk/bin/java",
          List.of("-Xmx1g", "-Dk=ü"),
          List.of("gc", "stack:lines=3"));

  private static final Fork FORK =
      new Fork(
          2,
          17,
          Instant.parse("2026-01-02T03:04:05.000000006Z"),
          Duration.ofMillis(1100),
          List.of(new Round(12.5, 7)),
          List.of(new Round(Double.MIN_VALUE, Long.MAX_VALUE), new Round(1e300, 0)),
          List.of(new Metric(Metric.ALLOCATION, "B/op", List.of(16.0, 24.0))),
          List.of(new Fork.Percentile(99.99, 5e6)));

  private static final Failure FAILURE =
      new Failure(
          Failure.Phase.SUITE_SETUP,
          "java.lang.Error",
          "why\nindeed",
          new Failure.Comparison("1", "2"),
          List.of(
              new Failure.Frame("p.G", "m", null, -1, true),
              new Failure.Frame("q.H", "n", "H.java", 3, false)),
          "trace",
          "dossier");

  static Stream<HostCommand> commands() {
    return Stream.of(
        new HostCommand.Describe(List.of("stack")),
        new HostCommand.RunFork(CASE, SETTINGS, 3, 9, true),
        new HostCommand.KillFork(9, true));
  }

  static Stream<HostMessage> messages() {
    return Stream.of(
        new HostMessage.Ready(Map.of("jmh", "1.37")),
        new HostMessage.Described(
            List.of(
                new ListedBenchmark(
                    "p.G.m",
                    new Declared(
                        Mode.AVERAGE_TIME,
                        1,
                        0,
                        Duration.ZERO,
                        2,
                        Duration.ofSeconds(1),
                        3,
                        List.of("-ea")),
                    List.of(new Parameter("kind", List.of()), new Parameter("n", List.of("1"))),
                    100),
                new ListedBenchmark("p.G.n", Declared.NOTHING, List.of(), 1))),
        new HostMessage.NotDescribed(FAILURE),
        new HostMessage.RoundStarted(true, 1, 3),
        new HostMessage.RoundMeasured(false, 5, new Round(0.25, 99)),
        new HostMessage.Printed(true, "said\n"),
        new HostMessage.ForkMeasured(FORK, List.of("leaves threads running")),
        new HostMessage.ForkFailed(FAILURE),
        new HostMessage.CaseMeasured(result(new Outcome.Passed())),
        new HostMessage.CaseMeasured(result(new Outcome.Errored(FAILURE))));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void readsBackACommand(HostCommand command) {
    assertThat(HostCommand.of(command.frame())).isEqualTo(command);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void readsBackAMessage(HostMessage message) {
    assertThat(HostMessage.of(message.frame())).isEqualTo(message);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void refusesAMessageThatWasCutOff(HostMessage message) {
    byte[] payload = message.frame().payload();
    for (int length = 0; length < payload.length; length++) {
      Frame cut = new Frame(message.frame().type(), Arrays.copyOf(payload, length));
      assertThatThrownBy(() -> HostMessage.of(cut)).isInstanceOf(MalformedFrameException.class);
    }
  }

  @Test
  void refusesAnUnknownType() {
    assertThatThrownBy(() -> HostMessage.of(new Frame(200, new byte[0])))
        .isInstanceOf(MalformedFrameException.class)
        .hasMessageContaining("200");
  }

  private static BenchmarkResult result(Outcome outcome) {
    return new BenchmarkResult(
        CASE, "name", Tags.of("a", "b"), false, SETTINGS, Limits.NONE, outcome, List.of(FORK));
  }
}
