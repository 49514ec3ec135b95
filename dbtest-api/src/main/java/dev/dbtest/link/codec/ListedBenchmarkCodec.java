package dev.dbtest.link.codec;

import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.ListedBenchmark;
import dev.dbtest.model.Mode;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entries of JMH's list of benchmarks. */
public final class ListedBenchmarkCodec {

  private ListedBenchmarkCodec() {}

  /** Writes an entry. */
  public static void write(PayloadWriter out, ListedBenchmark entry) {
    Declared declared = entry.declared();
    out.text(entry.name());
    writeOptional(out, declared.mode(), PayloadWriter::constant);
    writeOptional(out, declared.forks(), PayloadWriter::integer);
    writeOptional(out, declared.warmupRounds(), PayloadWriter::integer);
    writeOptional(out, declared.warmupTime(), PayloadWriter::duration);
    writeOptional(out, declared.rounds(), PayloadWriter::integer);
    writeOptional(out, declared.roundTime(), PayloadWriter::duration);
    writeOptional(out, declared.threads(), PayloadWriter::integer);
    out.texts(declared.jvmArgs());
    out.list(entry.parameters(), (writer, p) -> writer.text(p.name()).texts(p.values()));
    out.integer(entry.operations());
  }

  /** Reads an entry. */
  public static ListedBenchmark read(PayloadReader in) {
    return new ListedBenchmark(
        in.text(),
        new Declared(
            ListedBenchmarkCodec.<Mode>readOptional(in, reader -> reader.constant(Mode.class)),
            readOptional(in, PayloadReader::integer),
            readOptional(in, PayloadReader::integer),
            ListedBenchmarkCodec.<Duration>readOptional(in, PayloadReader::duration),
            readOptional(in, PayloadReader::integer),
            ListedBenchmarkCodec.<Duration>readOptional(in, PayloadReader::duration),
            readOptional(in, PayloadReader::integer),
            in.texts()),
        in.list(reader -> new Parameter(reader.text(), reader.texts())),
        in.integer());
  }

  private static <T> void writeOptional(
      PayloadWriter out, @Nullable T value, BiConsumer<PayloadWriter, T> write) {
    out.flag(value != null);
    if (value != null) {
      write.accept(out, value);
    }
  }

  private static <T> @Nullable T readOptional(PayloadReader in, Function<PayloadReader, T> read) {
    return in.flag() ? read.apply(in) : null;
  }
}
