package dev.dbtest.benchmarks.collections;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Params;
import dev.dbtest.api.SetupSuite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;

/**
 * Question: how much slower is it to walk a linked list than an array?
 *
 * <p>Workload: the sum over {@code size} numbers, held in the same order by three collections. The
 * nodes of the linked list were allocated one after the other, which is the best case for it.
 *
 * <pre>{@code ./dbtest bench --pattern IterationGroup --param size=100,10000,1000000}</pre>
 */
@BenchmarkGroup(tags = "collections")
public class IterationGroup {

  /** Elements in each collection. */
  @Params("10000")
  public int size;

  private List<Integer> arrayList = List.of();
  private List<Integer> linkedList = List.of();
  private ArrayDeque<Integer> arrayDeque = new ArrayDeque<>();

  /** Fills the three collections with the same numbers. */
  @SetupSuite
  @SuppressWarnings("JdkObsolete") // how slow a LinkedList is, is the question
  public void fill() {
    List<Integer> numbers = new Random(size).ints(size, 0, 1_000_000).boxed().toList();
    arrayList = new ArrayList<>(numbers);
    linkedList = new LinkedList<>(numbers);
    arrayDeque = new ArrayDeque<>(numbers);
  }

  /** An array of references. */
  @Bench(baseline = true)
  public long arrayList() {
    return sum(arrayList);
  }

  /** A node for each element. */
  @Bench
  public long linkedList() {
    return sum(linkedList);
  }

  /** A ring in an array. */
  @Bench
  public long arrayDeque() {
    return sum(arrayDeque);
  }

  private static long sum(Iterable<Integer> numbers) {
    long sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
