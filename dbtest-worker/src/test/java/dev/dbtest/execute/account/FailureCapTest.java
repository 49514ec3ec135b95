package dev.dbtest.execute.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.link.worker.WorkerSettings;
import org.junit.jupiter.api.Test;

class FailureCapTest {

  @Test
  void zeroIsNoCap() {
    FailureCap cap = new FailureCap(0);

    assertThat(cap.isReached(1000)).isFalse();
    assertThat(cap.left(1000)).isZero();
  }

  @Test
  void leavesAWorkerAtLeastOneSinceZeroWouldBeAnyNumber() {
    assertThat(new FailureCap(3).left(1)).isEqualTo(2);
    assertThat(new FailureCap(3).left(5)).isEqualTo(1);
  }

  @Test
  void putsWordsInPlaceOfWhatAWorkerKnowsOnlyOfItself() {
    assertThat(new FailureCap(1).reason(WorkerSettings.TOO_MANY_FAILURES))
        .isEqualTo("the run ended at its first failure");
    assertThat(new FailureCap(3).reason(WorkerSettings.TOO_MANY_FAILURES))
        .isEqualTo("the run ended after 3 failures");
    assertThat(new FailureCap(3).reason("the limit was over")).isEqualTo("the limit was over");
  }
}
