package dev.dbtest.link.codec;

import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.Mode;

/** Writes and reads what authors say about how their benchmarks are measured. */
public final class DeclaredCodec {

  private DeclaredCodec() {}

  /** Writes the declared settings. */
  public static void write(PayloadWriter out, Declared declared) {
    out.optionalConstant(declared.mode())
        .optionalInteger(declared.forks())
        .optionalInteger(declared.warmupRounds())
        .optionalDuration(declared.warmupTime())
        .optionalInteger(declared.rounds())
        .optionalDuration(declared.roundTime())
        .optionalInteger(declared.threads())
        .texts(declared.jvmArgs())
        .optionalInteger(declared.warmupBatchSize())
        .optionalInteger(declared.batchSize());
  }

  /** Reads the declared settings. */
  public static Declared read(PayloadReader in) {
    return new Declared(
        in.optionalConstant(Mode.class),
        in.optionalInteger(),
        in.optionalInteger(),
        in.optionalDuration(),
        in.optionalInteger(),
        in.optionalDuration(),
        in.optionalInteger(),
        in.texts(),
        in.optionalInteger(),
        in.optionalInteger());
  }
}
