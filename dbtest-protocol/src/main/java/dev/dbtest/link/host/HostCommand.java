package dev.dbtest.link.host;

import dev.dbtest.link.Frame;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.link.codec.CaseIdCodec;
import dev.dbtest.link.codec.SettingsCodec;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import java.util.List;

/** A command that the front gives to the host. */
public sealed interface HostCommand {

  /** The command as a frame. */
  Frame frame();

  /**
   * Asks which benchmarks JMH knows; answered by {@link HostMessage.Described} or {@link
   * HostMessage.NotDescribed}.
   *
   * @param profilers profilers that forks are going to use, each with its options after a colon; if
   *     JMH cannot use one of them, that is the answer
   */
  record Describe(List<String> profilers) implements HostCommand {
    static final int TYPE = 1;

    /** Copies the list. */
    public Describe {
      profilers = List.copyOf(profilers);
    }

    @Override
    public Frame frame() {
      return new Frame(TYPE, new PayloadWriter().texts(profilers).toBytes());
    }
  }

  /**
   * Asks for one fork of one case; answered by {@link HostMessage.ForkMeasured} or {@link
   * HostMessage.ForkFailed} after messages about its progress. One fork runs at a time.
   *
   * @param id the case; its row holds the parameters
   * @param settings how to measure
   * @param block number of the block, from 1; passed on into the result
   * @param position place among all forks of the run, from 1; passed on into the result
   * @param liveOutput whether to send what the fork prints while it runs
   */
  record RunFork(CaseId id, BenchmarkSettings settings, int block, int position, boolean liveOutput)
      implements HostCommand {
    static final int TYPE = 2;

    @Override
    public Frame frame() {
      PayloadWriter out = new PayloadWriter();
      CaseIdCodec.write(out, id);
      SettingsCodec.write(out, settings);
      return new Frame(TYPE, out.integer(block).integer(position).flag(liveOutput).toBytes());
    }

    private static RunFork read(PayloadReader in) {
      return new RunFork(
          CaseIdCodec.read(in), SettingsCodec.read(in), in.integer(), in.integer(), in.flag());
    }
  }

  /**
   * Asks for the end of the current fork and of all processes that it started. It is answered as
   * the fork's failure; without a fork nothing happens.
   *
   * @param position which fork; if it has already ended, nothing happens
   * @param threadDump whether to have the fork print its threads first
   */
  record KillFork(int position, boolean threadDump) implements HostCommand {
    static final int TYPE = 3;

    @Override
    public Frame frame() {
      return new Frame(TYPE, new PayloadWriter().integer(position).flag(threadDump).toBytes());
    }

    private static KillFork read(PayloadReader in) {
      return new KillFork(in.integer(), in.flag());
    }
  }

  /**
   * Reads a command.
   *
   * @throws MalformedFrameException if the frame is not a command
   */
  static HostCommand of(Frame frame) {
    PayloadReader in = frame.reader();
    return switch (frame.type()) {
      case Describe.TYPE -> new Describe(in.texts());
      case RunFork.TYPE -> RunFork.read(in);
      case KillFork.TYPE -> KillFork.read(in);
      default -> throw new MalformedFrameException("no host command has type " + frame.type());
    };
  }
}
