package dev.dbtest.link.codec;

import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.BatchSize;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Mode;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.WarmupWindow;

/** Writes and reads settings of benchmarks. */
public final class SettingsCodec {

  private SettingsCodec() {}

  /** Writes settings. */
  public static void write(PayloadWriter out, BenchmarkSettings settings) {
    out.constant(settings.mode())
        .integer(settings.threads())
        .integer(settings.warmupRounds())
        .duration(settings.warmupTime())
        .integer(settings.rounds())
        .duration(settings.roundTime())
        .text(settings.jvm())
        .texts(settings.jvmArgs())
        .texts(settings.profilers())
        .constant(settings.window())
        .constant(settings.clock())
        .integer(settings.batchSize().warmup())
        .integer(settings.batchSize().measurement());
  }

  /** Reads settings. */
  public static BenchmarkSettings read(PayloadReader in) {
    try {
      return new BenchmarkSettings(
          in.constant(Mode.class),
          in.integer(),
          in.integer(),
          in.duration(),
          in.integer(),
          in.duration(),
          in.text(),
          in.texts(),
          in.texts(),
          in.constant(WarmupWindow.class),
          in.constant(ScoreClock.class),
          new BatchSize(in.integer(), in.integer()));
    } catch (IllegalArgumentException e) {
      throw new MalformedFrameException("such settings are impossible: " + e.getMessage(), e);
    }
  }
}
