package dev.dbtest.link.worker;

import dev.dbtest.link.Frame;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Reports that travel together, numbered so that the front can tell which ones it has when it finds
 * them again in the {@link BlackBox} of a worker that crashed.
 *
 * @param first number of the first report, counted from 0 since the worker started
 * @param frames the reports' frames, one after the other
 */
@SuppressWarnings("ArrayRecordComponent") // A batch is passed on once and never compared.
public record ReportBatch(long first, byte[] frames) {

  private static final int TYPE = 20;

  /** The batch as a frame. */
  public Frame toFrame() {
    return new Frame(TYPE, new PayloadWriter().number(first).bytes(frames).toBytes());
  }

  /**
   * Reads a batch.
   *
   * @throws MalformedFrameException if the frame is not a batch
   */
  public static ReportBatch of(Frame frame) {
    if (frame.type() != TYPE) {
      throw new MalformedFrameException("no worker sends frames of type " + frame.type());
    }
    PayloadReader in = frame.reader();
    return new ReportBatch(in.number(), in.rest());
  }

  /**
   * The reports in this batch that were not seen before.
   *
   * @param seen how many reports were seen
   * @throws MalformedFrameException if the last one is cut off
   */
  public List<WorkerReport> after(long seen) {
    List<WorkerReport> reports = new ArrayList<>();
    long number = first;
    for (Frame frame : Frame.allIn(frames)) {
      if (number >= seen) {
        reports.add(WorkerReport.of(frame));
      }
      number++;
    }
    return reports;
  }
}
