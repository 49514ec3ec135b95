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
  private List<WorkerReport> kept = new ArrayList<>();

  MailSink(Mailbox<List<WorkerReport>> mailbox) {
    this.mailbox = mailbox;
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
    mailbox.put(kept);
    kept = new ArrayList<>();
  }

  @Override
  public void deliverLarge(WorkerReport report) throws IOException {
    mailbox.put(List.of(report));
  }
}
