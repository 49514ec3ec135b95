package dev.dbtest.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.execute.account.RunRules;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InProcessWorkerTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path directory;

  @Test
  void endsASuiteOfAKindThatItDoesNotKnow() throws Exception {
    InProcessWorker worker = start();
    worker.order(
        new WorkerOrder.RunSuite(7, "abacus", "a.B", false, 0, false, true, List.of(), List.of()));
    worker.order(new WorkerOrder.Finish());

    List<WorkerReport> reports = allReports(worker);

    assertThat(reports).hasSize(3);
    assertThat(reports.get(0)).isInstanceOf(WorkerReport.SuiteBroken.class);
    WorkerReport.SuiteBroken broken = (WorkerReport.SuiteBroken) reports.get(0);
    assertThat(broken.suite()).isEqualTo(7);
    assertThat(broken.failure().message()).contains("\"abacus\"");
    assertThat(reports.get(1)).isEqualTo(new WorkerReport.SuiteFinished(7, "", ""));
    assertThat(reports.get(2)).isEqualTo(new WorkerReport.Done());
    assertThat(worker.awaitEnd(PATIENCE)).isTrue();
  }

  @Test
  void saysNothingAfterItHungUp() {
    InProcessWorker worker = start();

    worker.hangUp();

    assertThat(worker.receive()).isEmpty();
    assertThat(worker.awaitEnd(PATIENCE)).isTrue();
    assertThatThrownBy(() -> worker.order(new WorkerOrder.Finish()))
        .isInstanceOf(IOException.class);
  }

  private InProcessWorker start() {
    return InProcessWorker.start(
        RunRules.DEFAULT.settings(List.of(), List.of(), directory, 0),
        InProcessWorkerTest.class.getClassLoader());
  }

  private static List<WorkerReport> allReports(InProcessWorker worker) {
    List<WorkerReport> all = new ArrayList<>();
    Optional<List<WorkerReport>> some = worker.receive();
    while (some.isPresent()) {
      all.addAll(some.get());
      some = worker.receive();
    }
    return all;
  }
}
