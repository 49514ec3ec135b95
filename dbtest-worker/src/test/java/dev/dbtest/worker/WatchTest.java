package dev.dbtest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.LastWords;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Failure;
import dev.dbtest.worker.failure.Failures;
import dev.dbtest.worker.failure.UserCode;
import dev.dbtest.worker.failure.Witness;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Limits of code that ended before anybody looked: the thread that looks is not started here. */
class WatchTest {

  private static final long LIMIT = 1_000;

  private final AtomicLong time = new AtomicLong();
  private final Failures failures = new Failures(new UserCode(List.of()), Witness.NONE);
  private final Outbox outbox = new Outbox(new Silent());
  private final Watch watch =
      new Watch(
          outbox,
          new Scopes(outbox, failures, LastWords.inMemory(), false, 0),
          failures,
          0,
          0,
          Premises.OWN,
          time::get);

  @Test
  void isRedForWhatPassedAfterItsLimit() {
    enter();
    time.set(LIMIT);

    assertThat(watch.leave(false)).extracting(Failure::type).isEqualTo("timeout");
  }

  @Test
  void leavesAFailureThatSaysMoreThanThatItWasLate() {
    enter();
    time.set(LIMIT);

    assertThat(watch.leave(true)).isNull();
  }

  @Test
  void saysNothingOfWhatEndedWithinItsLimit() {
    enter();
    time.set(LIMIT - 1);

    assertThat(watch.leave(false)).isNull();
  }

  private void enter() {
    watch.enter(Failure.Phase.BODY, CaseRef.ofSuite(1), "the test", LIMIT);
  }

  private static final class Silent implements ReportSink {

    @Override
    public boolean keep(WorkerReport report) {
      return true;
    }

    @Override
    public boolean isEmpty() {
      return true;
    }

    @Override
    public void deliver() {}

    @Override
    public void deliverLarge(WorkerReport report) {}
  }
}
