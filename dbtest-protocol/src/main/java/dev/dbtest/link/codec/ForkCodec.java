package dev.dbtest.link.codec;

import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Round;

/** Writes and reads forks with their rounds, metrics and percentiles. */
public final class ForkCodec {

  private ForkCodec() {}

  /** Writes a fork. */
  public static void write(PayloadWriter out, Fork fork) {
    out.integer(fork.block())
        .integer(fork.position())
        .instant(fork.started())
        .duration(fork.wall())
        .list(fork.warmup(), ForkCodec::writeRound)
        .list(fork.rounds(), ForkCodec::writeRound)
        .list(fork.metrics(), ForkCodec::writeMetric)
        .list(fork.percentiles(), (w, p) -> w.decimal(p.rank()).decimal(p.nanos()));
  }

  /** Reads a fork. */
  public static Fork read(PayloadReader in) {
    try {
      return new Fork(
          in.integer(),
          in.integer(),
          in.instant(),
          in.duration(),
          in.list(ForkCodec::readRound),
          in.list(ForkCodec::readRound),
          in.list(ForkCodec::readMetric),
          in.list(reader -> new Fork.Percentile(reader.decimal(), reader.decimal())));
    } catch (IllegalArgumentException e) {
      throw new MalformedFrameException("such a fork is impossible: " + e.getMessage(), e);
    }
  }

  /** Writes a round. */
  public static void writeRound(PayloadWriter out, Round round) {
    out.decimal(round.score()).number(round.operations());
  }

  /** Reads a round. */
  public static Round readRound(PayloadReader in) {
    return new Round(in.decimal(), in.number());
  }

  private static void writeMetric(PayloadWriter out, Metric metric) {
    out.text(metric.name())
        .text(metric.unit())
        .list(metric.values(), PayloadWriter::decimal)
        .constant(metric.aggregation());
  }

  private static Metric readMetric(PayloadReader in) {
    return new Metric(
        in.text(),
        in.text(),
        in.list(PayloadReader::decimal),
        in.constant(Metric.Aggregation.class));
  }
}
