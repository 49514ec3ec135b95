package dev.dbtest.execute.workers;

import dev.dbtest.link.Frame;
import dev.dbtest.link.Link;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.worker.BlackBox;
import dev.dbtest.link.worker.ReportBatch;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The line to a worker in a JVM of its own, with the {@link BlackBox} that survives it. */
final class ChildLine implements WorkerLine {

  private final Link link;
  private final Path box;
  private long seen;
  private boolean garbled;

  /**
   * A line that is connected.
   *
   * @param box file of the worker's {@link BlackBox}
   */
  ChildLine(Link link, Path box) {
    this.link = link;
    this.box = box;
  }

  @Override
  public void send(WorkerOrder order) throws IOException {
    link.send(order.toFrame());
  }

  @Override
  public void sendLater(WorkerOrder order) throws IOException {
    link.sendLater(order.toFrame());
  }

  @Override
  public void flush() throws IOException {
    link.flush();
  }

  @Override
  public Optional<List<WorkerReport>> receive() {
    try {
      Optional<Frame> frame = link.receive();
      return frame.isEmpty() ? Optional.empty() : Optional.of(newIn(ReportBatch.of(frame.get())));
    } catch (IOException e) {
      // The worker died in the middle of a frame; its black box has what it was about to send.
      return Optional.empty();
    } catch (MalformedFrameException e) {
      // Its end of the line is open to all code in its process.
      garbled = true;
      return Optional.empty();
    }
  }

  @Override
  public boolean isGarbled() {
    return garbled;
  }

  private List<WorkerReport> newIn(ReportBatch batch) {
    List<WorkerReport> reports = batch.after(seen);
    seen = Math.max(seen, batch.first()) + reports.size();
    return reports;
  }

  @Override
  public List<WorkerReport> lastReports() {
    if (!Files.exists(box)) {
      return List.of();
    }
    try {
      return newIn(BlackBox.read(box));
    } catch (IOException | MalformedFrameException e) {
      // Then nothing is known about them, and their cases are run again.
      return List.of();
    }
  }

  @Override
  public void close() {
    try {
      link.close();
    } catch (IOException e) {
      // It was closed by the other end.
    }
  }
}
