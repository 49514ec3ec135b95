package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.account.Ledger;
import dev.dbtest.execute.account.RepeatOptions;
import dev.dbtest.execute.account.SuiteSlot;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Isolation;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.model.TestSuiteInfo.Lock;
import dev.dbtest.plan.suites.SuitePlan;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobQueueTest {

  private static final WorkerPool POOL = new WorkerPool("", false);
  private static final Lock WRITES = new Lock("database", true);
  private static final Lock READS = new Lock("database", false);

  @Test
  void handsOutNothingWhoseLockIsTaken() {
    SuiteJob first = job("First", WRITES);
    SuiteJob second = job("Second", READS);
    JobQueue queue = new JobQueue(List.of(first, second));

    assertThat(queue.poll(POOL)).isSameAs(first);
    assertThat(queue.poll(POOL)).isNull();

    queue.done(first);

    assertThat(queue.poll(POOL)).isSameAs(second);
  }

  @Test
  void lendsALockForReadingToSeveral() {
    SuiteJob first = job("First", READS);
    SuiteJob second = job("Second", READS);
    SuiteJob writer = job("Writer", WRITES);
    JobQueue queue = new JobQueue(List.of(first, second, writer));

    assertThat(queue.poll(POOL)).isSameAs(first);
    assertThat(queue.poll(POOL)).isSameAs(second);

    queue.done(first);

    assertThat(queue.poll(POOL)).isNull();
  }

  @Test
  void whoIsDoneTwiceDoesNotFreeTheLockOfAnother() {
    SuiteJob first = job("First", WRITES);
    SuiteJob second = job("Second", WRITES);
    SuiteJob third = job("Third", WRITES);
    JobQueue queue = new JobQueue(List.of(first, second, third));
    queue.poll(POOL);
    queue.done(first);
    assertThat(queue.poll(POOL)).isSameAs(second);

    queue.done(first);

    assertThat(queue.poll(POOL)).isNull();
  }

  @Test
  void whoIsDoneCannotBePutBack() {
    SuiteJob job = job("First");
    JobQueue queue = new JobQueue(List.of(job));
    queue.poll(POOL);
    queue.done(job);

    queue.putBack(job);

    assertThat(queue.poll(POOL)).isNull();
  }

  @Test
  void whatIsPutBackComesBeforeAllOthers() {
    SuiteJob first = job("First");
    SuiteJob second = job("Second");
    JobQueue queue = new JobQueue(List.of(first, second));
    queue.poll(POOL);

    queue.putBack(first);

    assertThat(queue.poll(POOL)).isSameAs(first);
  }

  @Test
  void asksForMoreOnlyWhenSomebodyIsIdle() throws InterruptedException {
    SuiteJob first = job("First");
    SuiteJob later = job("Later");
    List<SuiteJob> more = new ArrayList<>(List.of(later));
    JobQueue queue =
        new JobQueue(List.of(first), () -> more.isEmpty() ? List.of() : List.of(more.remove(0)));

    assertThat(queue.take()).isSameAs(first);
    assertThat(queue.poll(POOL)).isNull();
    assertThat(queue.take()).isSameAs(later);
    queue.done(first);
    queue.done(later);
    assertThat(queue.take()).isNull();
  }

  @Test
  void asksForMoreWhereNothingIsItsOwn() throws InterruptedException {
    SuiteJob later = job("Later");
    List<SuiteJob> more = new ArrayList<>(List.of(later));
    JobQueue queue =
        new JobQueue(List.of(), () -> more.isEmpty() ? List.of() : List.of(more.remove(0)));

    assertThat(queue.take()).isSameAs(later);
  }

  @Test
  void asksForNothingMoreOnceItIsClosed() throws InterruptedException {
    SuiteJob later = job("Later");
    JobQueue queue = new JobQueue(List.of(), () -> List.of(later));

    queue.close();

    assertThat(queue.take()).isNull();
  }

  private static SuiteJob job(String name, Lock... locks) {
    TestSuiteInfo info =
        new TestSuiteInfo(
            name, CaseKind.UNIT, Tags.NONE, null, null, null, List.of(locks), List.of(), "");
    SuiteSlot slot =
        new Ledger(
                SuitePlan.ofAll(List.of(info)), RepeatOptions.ONCE, event -> {}, Clock.systemUTC())
            .suites()
            .get(0);
    return SuiteJob.of(slot, Isolation.NONE, POOL);
  }
}
