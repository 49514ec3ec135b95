package dev.dbtest.link.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.link.Frame;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.testing.Samples;
import dev.dbtest.testing.bytes.Components;
import dev.dbtest.testing.bytes.GoldenBytes;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the front and the JMH host say to each other, byte by byte. */
class HostBytesTest {

  private static final int ROUNDS = 2_000;

  /** Both ends are of one build, so there is no version between them. */
  private static final String NO_VERSION = "nothing, since both ends are of one build";

  private static final List<HostCommand> COMMANDS =
      List.of(
          new HostCommand.Describe(List.of("stack")),
          new HostCommand.RunFork(Samples.caseId(), Samples.settings(), 5, 6, true),
          new HostCommand.KillFork(6, true));

  private static final List<HostMessage> MESSAGES =
      List.of(
          new HostMessage.Ready(Map.of("jmh", "1.37")),
          new HostMessage.Described(List.of(Samples.listed())),
          new HostMessage.NotDescribed(Samples.failure()),
          new HostMessage.RoundStarted(true, 2, 3),
          new HostMessage.RoundMeasured(true, 2, Samples.round()),
          new HostMessage.Printed(true, "text"),
          new HostMessage.ForkMeasured(Samples.fork(), List.of("a thread was left")),
          new HostMessage.ForkFailed(Samples.failure()),
          new HostMessage.CaseMeasured(Samples.benchmarkResult()));

  @Test
  void theBytesAreWhatTheyWere() {
    GoldenBytes bytes = new GoldenBytes();
    COMMANDS.forEach(each -> bytes.add(each.getClass().getSimpleName(), each.frame().toBytes()));
    MESSAGES.forEach(each -> bytes.add(each.getClass().getSimpleName(), each.frame().toBytes()));

    bytes.assertUnchanged("link-host.hex", NO_VERSION);
  }

  @Test
  void everyKindHasASample() {
    Components.assertEachHasASample(HostCommand.class, COMMANDS);
    Components.assertEachHasASample(HostMessage.class, MESSAGES);
  }

  @Test
  void everyComponentIsReadAsItWasWritten() {
    COMMANDS.forEach(each -> Components.assertSame(HostCommand.of(each.frame()), each));
    MESSAGES.forEach(each -> Components.assertSame(HostMessage.of(each.frame()), each));
  }

  @Test
  void everyComponentOfASampleTells() {
    Stream.concat(COMMANDS.stream(), MESSAGES.stream())
        .forEach(
            each ->
                Components.assertTelling(
                    each,
                    "BenchmarkResult.baseline",
                    "BenchmarkResult.limits",
                    "BenchmarkResult.forkPlan",
                    "BenchmarkResult.reference",
                    "BenchmarkResult.confirmation"));
  }

  @Test
  void whateverTheBytesNothingElseIsThrown() {
    Random random = new Random(14);
    for (HostCommand each : COMMANDS) {
      for (int round = 0; round < ROUNDS; round++) {
        Frame frame = changed(each.frame(), random);
        try {
          HostCommand.of(frame);
        } catch (MalformedFrameException expected) {
          assertThat(expected).hasMessageNotContaining("null");
        }
      }
    }
    for (HostMessage each : MESSAGES) {
      for (int round = 0; round < ROUNDS; round++) {
        Frame frame = changed(each.frame(), random);
        try {
          HostMessage.of(frame);
        } catch (MalformedFrameException expected) {
          assertThat(expected).hasMessageNotContaining("null");
        }
      }
    }
  }

  private static Frame changed(Frame frame, Random random) {
    byte[] payload = frame.payload().clone();
    for (int times = random.nextInt(4); times > 0 && payload.length > 0; times--) {
      payload[random.nextInt(payload.length)] = (byte) random.nextInt();
    }
    return new Frame(random.nextInt(8) == 0 ? random.nextInt(256) : frame.type(), payload);
  }
}
