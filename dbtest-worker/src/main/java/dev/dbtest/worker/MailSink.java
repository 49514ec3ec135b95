package dev.dbtest.worker;

import dev.dbtest.link.worker.WorkerReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Hands reports over within one JVM. */
final class MailSink implements ReportSink {

  /** Live output may come fast; when this many reports are waiting, whoever prints has to wait. */
  private static final int MOST = 512;

  private final Mailbox<List<WorkerReport>> mailbox;
  private final boolean inStep;
  private List<WorkerReport> kept = new ArrayList<>();

  /**
   * Hands reports over.
   *
   * @param inStep whether whoever delivers goes on only when the reports have been dealt with
   */
  MailSink(Mailbox<List<WorkerReport>> mailbox, boolean inStep) {
    this.mailbox = mailbox;
    this.inStep = inStep;
  }

  @Override
  public boolean keep(WorkerReport report) {
    return kept.size() < MOST && kept.add(report);
  }

  @Override
  public boolean isEmpty() {
    return kept.isEmpty();
  }

  @Override
  public void deliver() throws IOException {
    List<WorkerReport> batch = kept;
    kept = new ArrayList<>();
    send(batch);
  }

  @Override
  public void deliverLarge(WorkerReport report) throws IOException {
    send(List.of(report));
  }

  private void send(List<WorkerReport> batch) throws IOException {
    if (inStep) {
      mailbox.putAndWait(batch);
    } else {
      mailbox.put(batch);
    }
  }
}
