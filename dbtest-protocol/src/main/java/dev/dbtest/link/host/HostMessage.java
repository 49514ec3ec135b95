package dev.dbtest.link.host;

import dev.dbtest.link.Frame;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.link.codec.BenchmarkResultCodec;
import dev.dbtest.link.codec.CaseIdCodec;
import dev.dbtest.link.codec.FailureCodec;
import dev.dbtest.link.codec.ForkCodec;
import dev.dbtest.link.codec.ListedBenchmarkCodec;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ListedBenchmark;
import dev.dbtest.model.Round;
import java.util.List;
import java.util.Map;

/** A message from the host to the front. */
public sealed interface HostMessage {

  /** The message as a frame. */
  Frame frame();

  /**
   * The first message.
   *
   * @param facts facts about the JVM and JMH by name: {@code jmh}, {@code jdk}, {@code vm}
   */
  record Ready(Map<String, String> facts) implements HostMessage {
    /**
     * Name of a fact: bytes of heap that a fork would take at most by itself and can be told to
     * touch before it starts. Missing where its JVM cannot do that.
     */
    public static final String TOUCHABLE_HEAP = "touchable heap";

    static final int TYPE = 1;

    @Override
    public Frame frame() {
      PayloadWriter out = new PayloadWriter();
      CaseIdCodec.writeMap(out, facts);
      return new Frame(TYPE, out.toBytes());
    }
  }

  /**
   * What JMH knows.
   *
   * @param benchmarks one entry for each benchmark and mode, sorted by name
   */
  record Described(List<ListedBenchmark> benchmarks) implements HostMessage {
    static final int TYPE = 2;

    @Override
    public Frame frame() {
      return new Frame(
          TYPE, new PayloadWriter().list(benchmarks, ListedBenchmarkCodec::write).toBytes());
    }
  }

  /**
   * JMH's list of benchmarks cannot be read.
   *
   * @param failure why
   */
  record NotDescribed(Failure failure) implements HostMessage {
    static final int TYPE = 3;

    @Override
    public Frame frame() {
      PayloadWriter out = new PayloadWriter();
      FailureCodec.write(out, failure);
      return new Frame(TYPE, out.toBytes());
    }
  }

  /**
   * A round begins; before the first the fork is calibrating.
   *
   * @param warmup whether it is a warm-up round
   * @param number its number, from 1
   * @param rounds how many of its kind the fork has
   */
  record RoundStarted(boolean warmup, int number, int rounds) implements HostMessage {
    static final int TYPE = 4;

    @Override
    public Frame frame() {
      return new Frame(
          TYPE, new PayloadWriter().flag(warmup).integer(number).integer(rounds).toBytes());
    }
  }

  /**
   * A round ended.
   *
   * @param warmup whether it was a warm-up round
   * @param number its number, from 1
   * @param round what was measured
   */
  record RoundMeasured(boolean warmup, int number, Round round) implements HostMessage {
    static final int TYPE = 5;

    @Override
    public Frame frame() {
      PayloadWriter out = new PayloadWriter().flag(warmup).integer(number);
      ForkCodec.writeRound(out, round);
      return new Frame(TYPE, out.toBytes());
    }
  }

  /**
   * The fork printed something.
   *
   * @param stderr whether on standard error
   * @param text what
   */
  record Printed(boolean stderr, String text) implements HostMessage {
    static final int TYPE = 6;

    @Override
    public Frame frame() {
      return new Frame(TYPE, new PayloadWriter().flag(stderr).text(text).toBytes());
    }
  }

  /**
   * The fork ended, and everything it was to measure is there.
   *
   * @param fork what was measured
   * @param notes what the reader should know, such as threads that were left behind, one sentence
   *     each
   */
  record ForkMeasured(Fork fork, List<String> notes) implements HostMessage {
    static final int TYPE = 7;

    @Override
    public Frame frame() {
      PayloadWriter out = new PayloadWriter();
      ForkCodec.write(out, fork);
      return new Frame(TYPE, out.texts(notes).toBytes());
    }
  }

  /**
   * The fork did not measure what it was to measure.
   *
   * @param failure why
   */
  record ForkFailed(Failure failure) implements HostMessage {
    static final int TYPE = 8;

    @Override
    public Frame frame() {
      PayloadWriter out = new PayloadWriter();
      FailureCodec.write(out, failure);
      return new Frame(TYPE, out.toBytes());
    }
  }

  /**
   * A result of a run of JMH's own command line, with all of its forks.
   *
   * @param result the result
   */
  record CaseMeasured(BenchmarkResult result) implements HostMessage {
    static final int TYPE = 9;

    @Override
    public Frame frame() {
      PayloadWriter out = new PayloadWriter();
      BenchmarkResultCodec.write(out, result);
      return new Frame(TYPE, out.toBytes());
    }
  }

  /**
   * Reads a message.
   *
   * @throws MalformedFrameException if the frame is not a message
   */
  static HostMessage of(Frame frame) {
    PayloadReader in = frame.reader();
    return switch (frame.type()) {
      case Ready.TYPE -> new Ready(CaseIdCodec.readMap(in));
      case Described.TYPE -> new Described(in.list(ListedBenchmarkCodec::read));
      case NotDescribed.TYPE -> new NotDescribed(FailureCodec.read(in));
      case RoundStarted.TYPE -> new RoundStarted(in.flag(), in.integer(), in.integer());
      case RoundMeasured.TYPE ->
          new RoundMeasured(in.flag(), in.integer(), ForkCodec.readRound(in));
      case Printed.TYPE -> new Printed(in.flag(), in.text());
      case ForkMeasured.TYPE -> new ForkMeasured(ForkCodec.read(in), in.texts());
      case ForkFailed.TYPE -> new ForkFailed(FailureCodec.read(in));
      case CaseMeasured.TYPE -> new CaseMeasured(BenchmarkResultCodec.read(in));
      default -> throw new MalformedFrameException("no host message has type " + frame.type());
    };
  }
}
