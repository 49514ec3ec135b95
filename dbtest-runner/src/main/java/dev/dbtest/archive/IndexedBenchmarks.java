package dev.dbtest.archive;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.AbstractList;
import java.util.List;

/** The numbers of the benchmarks of a run in an index, each read when it is asked for. */
final class IndexedBenchmarks extends AbstractList<BenchmarkNumbers> {

  private final IntBuffer starts;
  private final ByteBuffer content;

  private IndexedBenchmarks(IntBuffer starts, ByteBuffer content) {
    this.starts = starts;
    this.content = content;
  }

  /** Reads what {@link #write} wrote. */
  static IndexedBenchmarks read(IndexIn from) {
    int count = from.integer();
    int size = from.integer();
    IntBuffer starts = from.view(count * Integer.BYTES).asIntBuffer();
    return new IndexedBenchmarks(starts, from.view(size));
  }

  /** Writes where the numbers of each benchmark begin, and then the numbers. */
  static void write(List<BenchmarkNumbers> benchmarks, IndexOut to) {
    IndexOut content = new IndexOut(1 << 10);
    int[] starts = new int[benchmarks.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = content.size();
      BenchmarkNumbers each = benchmarks.get(i);
      content.octet(ArchiveFormat.letter(each.status()));
      reals(each.times(), content);
      reals(each.bytes(), content);
    }
    to.integer(starts.length);
    to.integer(content.size());
    for (int start : starts) {
      to.integer(start);
    }
    to.all(content);
  }

  private static void reals(List<Double> values, IndexOut to) {
    to.integer(values.size());
    for (double value : values) {
      to.real(value);
    }
  }

  @Override
  public BenchmarkNumbers get(int index) {
    IndexIn in = new IndexIn(content.duplicate().position(starts.get(index)));
    return new BenchmarkNumbers(
        ArchiveFormat.status((char) in.octet()), in.list(in::real), in.list(in::real));
  }

  @Override
  public int size() {
    return starts.limit();
  }
}
