package dev.dbtest.archive;

import dev.dbtest.model.BenchmarkResult;
import java.util.ArrayList;
import java.util.List;

/**
 * What the benchmarks of a run measured: the benchmarks are the same in most runs and are shared by
 * them, and the numbers of one are read when somebody asks for them.
 */
public final class BenchmarkColumns {

  private final List<BenchmarkResult> shapes;
  private final List<BenchmarkNumbers> numbers;

  /**
   * Puts benchmarks and numbers together; the lists are not copied.
   *
   * @param shapes as many benchmarks as there are numbers
   */
  BenchmarkColumns(List<BenchmarkResult> shapes, List<BenchmarkNumbers> numbers) {
    this.shapes = shapes;
    this.numbers = numbers;
  }

  static BenchmarkColumns of(List<BenchmarkResult> shapes, List<BenchmarkNumbers> numbers)
      throws UnreadableArchiveException {
    if (numbers.size() != shapes.size()) {
      throw new UnreadableArchiveException("contradicts itself about its number of benchmarks");
    }
    return new BenchmarkColumns(shapes, numbers);
  }

  /** How many there are. */
  public int size() {
    return shapes.size();
  }

  /**
   * All benchmarks and how they were measured, without forks; the same list for all runs with the
   * same benchmarks.
   */
  public List<BenchmarkResult> shapes() {
    return shapes;
  }

  /** One of them, with its numbers. */
  public ArchivedBenchmark get(int benchmark) {
    BenchmarkNumbers its = numbers.get(benchmark);
    return new ArchivedBenchmark(shapes.get(benchmark), its.status(), its.times(), its.bytes());
  }

  /** All of them, with their numbers. */
  public List<ArchivedBenchmark> all() {
    List<ArchivedBenchmark> all = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      all.add(get(i));
    }
    return all;
  }
}
