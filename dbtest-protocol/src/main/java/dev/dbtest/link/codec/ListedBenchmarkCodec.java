package dev.dbtest.link.codec;

import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.ListedBenchmark;

/** Writes and reads entries of JMH's list of benchmarks. */
public final class ListedBenchmarkCodec {

  private ListedBenchmarkCodec() {}

  /** Writes an entry. */
  public static void write(PayloadWriter out, ListedBenchmark entry) {
    out.text(entry.name());
    DeclaredCodec.write(out, entry.declared());
    out.list(entry.parameters(), (writer, p) -> writer.text(p.name()).texts(p.values()));
    out.integer(entry.operations());
  }

  /** Reads an entry. */
  public static ListedBenchmark read(PayloadReader in) {
    return new ListedBenchmark(
        in.text(),
        DeclaredCodec.read(in),
        in.list(reader -> new Parameter(reader.text(), reader.texts())),
        in.integer());
  }
}
