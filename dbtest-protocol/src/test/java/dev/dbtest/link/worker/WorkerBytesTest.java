package dev.dbtest.link.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.link.Frame;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.model.Failure;
import dev.dbtest.model.TestState;
import dev.dbtest.testing.Samples;
import dev.dbtest.testing.bytes.Components;
import dev.dbtest.testing.bytes.GoldenBytes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the front and a worker say to each other, byte by byte. */
class WorkerBytesTest {

  private static final int ROUNDS = 2_000;

  /** Both ends are of one build, so there is no version between them. */
  private static final String NO_VERSION = "nothing, since both ends are of one build";

  private static final CaseRef REF = new CaseRef(5, 6, 7);

  private static final WorkerSettings SETTINGS =
      new WorkerSettings(
          List.of("classes"),
          List.of("lib.jar"),
          "scratch",
          "published",
          1,
          2,
          true,
          3,
          4,
          5,
          6,
          7,
          8);

  private static final TestOrder TEST =
      new TestOrder(
          "adds",
          true,
          List.of(1, 2),
          List.of("1", "2.1"),
          List.of(3),
          List.of("2.2"),
          List.of("seven"),
          4_000,
          new Repetition(2, 3, 4, true));

  private static final List<WorkerOrder> ORDERS =
      List.of(
          new WorkerOrder.Configure(SETTINGS),
          new WorkerOrder.RunSuite(
              5,
              "dbtest",
              "shop.Sums",
              true,
              6_000,
              true,
              true,
              List.of("shop.Sums#b()"),
              List.of(TEST)),
          new WorkerOrder.DumpThreads("stuck"),
          new WorkerOrder.Finish(),
          new WorkerOrder.StopSoon("enough"));

  private static final List<WorkerReport> REPORTS =
      List.of(
          new WorkerReport.SuiteEntered(5, Failure.Phase.TEARDOWN),
          new WorkerReport.RowsFound(REF, List.of("one", "two"), List.of("1", "2")),
          new WorkerReport.RowFound(REF, "2.1", "one", "1"),
          new WorkerReport.CaseEntered(REF, 2, TestState.RUNNING),
          new WorkerReport.CaseAttempted(REF, Samples.attempt()),
          new WorkerReport.CaseFinished(
              REF,
              true,
              List.of(Samples.attempt()),
              Instant.parse("2026-01-02T03:04:06.5Z"),
              Duration.ofMillis(750),
              Samples.output(),
              Samples.metrics()),
          new WorkerReport.CaseAmended(REF, Samples.failure(), List.of("pool-1"), Samples.output()),
          new WorkerReport.CaseIsSlow(REF, Duration.ofSeconds(9)),
          new WorkerReport.Printed(REF, true, "text"),
          new WorkerReport.SuiteBroken(5, Samples.failure()),
          new WorkerReport.SuiteSkipped(5, "not here"),
          new WorkerReport.SuiteFinished(5, "not run", "unfit"),
          new WorkerReport.ProblemSeen(Samples.problem()),
          new WorkerReport.Exiting(REF, Samples.failure()),
          new WorkerReport.Stuck(REF, Samples.failure()),
          new WorkerReport.Done());

  @Test
  void theBytesAreWhatTheyWere() {
    GoldenBytes bytes = new GoldenBytes();
    ORDERS.forEach(each -> bytes.add(each.getClass().getSimpleName(), each.toFrame().toBytes()));
    REPORTS.forEach(each -> bytes.add(each.getClass().getSimpleName(), each.toFrame().toBytes()));

    bytes.assertUnchanged("link-worker.hex", NO_VERSION);
  }

  @Test
  void everyKindHasASample() {
    Components.assertEachHasASample(WorkerOrder.class, ORDERS);
    Components.assertEachHasASample(WorkerReport.class, REPORTS);
  }

  @Test
  void everyComponentIsReadAsItWasWritten() {
    ORDERS.forEach(each -> Components.assertSame(WorkerOrder.of(each.toFrame()), each));
    REPORTS.forEach(each -> Components.assertSame(WorkerReport.of(each.toFrame()), each));
  }

  @Test
  void everyComponentOfASampleTells() {
    Stream.concat(ORDERS.stream(), REPORTS.stream())
        .forEach(each -> Components.assertTelling(each));
  }

  @Test
  void whateverTheBytesNothingElseIsThrown() {
    Random random = new Random(14);
    for (WorkerOrder each : ORDERS) {
      for (int round = 0; round < ROUNDS; round++) {
        Frame frame = changed(each.toFrame(), random);
        try {
          WorkerOrder.of(frame);
        } catch (MalformedFrameException expected) {
          assertThat(expected).hasMessageNotContaining("null");
        }
      }
    }
    for (WorkerReport each : REPORTS) {
      for (int round = 0; round < ROUNDS; round++) {
        Frame frame = changed(each.toFrame(), random);
        try {
          WorkerReport.of(frame);
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
