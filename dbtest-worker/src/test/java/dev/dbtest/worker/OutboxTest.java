package dev.dbtest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.link.worker.WorkerReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private final Sink sink = new Sink();
  private final Outbox outbox = new Outbox(sink);

  @Test
  void deliversInOneBatchWhatWaits() {
    outbox.post(report(1));
    outbox.post(report(2));
    assertThat(sink.delivered).isEmpty();

    outbox.flush();

    assertThat(sink.delivered).containsExactly(List.of(report(1), report(2)));
  }

  @Test
  void makesRoomForWhatComesNext() {
    outbox.post(report(1));
    outbox.post(report(2));
    outbox.post(report(3));

    assertThat(sink.delivered).containsExactly(List.of(report(1), report(2)));
    assertThat(sink.kept).containsExactly(report(3));
  }

  @Test
  void deliversByItselfWhatIsTooLargeToWait() {
    sink.room = 0;

    outbox.post(report(1));

    assertThat(sink.delivered).containsExactly(List.of(report(1)));
  }

  @Test
  void isSilentOnceNobodyIsThere() {
    outbox.post(report(1));
    sink.broken = true;
    outbox.flush();
    sink.broken = false;

    outbox.post(report(2));
    outbox.flush();

    assertThat(sink.delivered).isEmpty();
    assertThat(sink.kept).containsExactly(report(1));
  }

  @Test
  void dropsWhatComesAfterItWasSealed() {
    outbox.post(report(1));
    outbox.seal();

    outbox.post(report(2));
    outbox.flush();

    assertThat(sink.delivered).containsExactly(List.of(report(1)));
  }

  private static WorkerReport report(int suite) {
    return new WorkerReport.SuiteFinished(suite, "", "");
  }

  /** Has room for two reports. */
  private static final class Sink implements ReportSink {

    private final List<WorkerReport> kept = new ArrayList<>();
    private final List<List<WorkerReport>> delivered = new ArrayList<>();
    private int room = 2;
    private boolean broken;

    @Override
    public boolean keep(WorkerReport report) {
      return kept.size() < room && kept.add(report);
    }

    @Override
    public boolean isEmpty() {
      return kept.isEmpty();
    }

    @Override
    public void deliver() throws IOException {
      if (broken) {
        throw new IOException("nobody is there");
      }
      delivered.add(List.copyOf(kept));
      kept.clear();
    }

    @Override
    public void deliverLarge(WorkerReport report) {
      delivered.add(List.of(report));
    }
  }
}
