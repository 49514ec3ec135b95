package dev.dbtest.link.codec;

import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.Failure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and reads failures with their frames. */
public final class FailureCodec {

  private FailureCodec() {}

  /** Writes a failure. */
  public static void write(PayloadWriter out, Failure failure) {
    out.constant(failure.phase()).text(failure.type()).text(failure.message());
    Failure.@Nullable Comparison comparison = failure.comparison();
    out.flag(comparison != null);
    if (comparison != null) {
      out.text(comparison.expected()).text(comparison.actual());
    }
    // No lambdas here: a worker that is short of memory must still be able to report it.
    out.integer(failure.frames().size());
    for (Failure.Frame frame : failure.frames()) {
      writeFrame(out, frame);
    }
    out.text(failure.trace()).text(failure.dossier());
  }

  /** Reads a failure. */
  public static Failure read(PayloadReader in) {
    Failure.Phase phase = in.constant(Failure.Phase.class);
    String type = in.text();
    String message = in.text();
    Failure.@Nullable Comparison comparison =
        in.flag() ? new Failure.Comparison(in.text(), in.text()) : null;
    int size = in.size();
    List<Failure.Frame> frames = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      frames.add(readFrame(in));
    }
    return new Failure(phase, type, message, comparison, frames, in.text(), in.text());
  }

  private static void writeFrame(PayloadWriter out, Failure.Frame frame) {
    out.text(frame.className())
        .text(frame.method())
        .optionalText(frame.file())
        .integer(frame.line())
        .flag(frame.user())
        .optionalText(frame.source());
  }

  private static Failure.Frame readFrame(PayloadReader in) {
    return new Failure.Frame(
        in.text(), in.text(), in.optionalText(), in.integer(), in.flag(), in.optionalText());
  }
}
