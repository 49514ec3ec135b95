package dev.dbtest.benchmarks.collections;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Params;
import dev.dbtest.api.Scope;
import dev.dbtest.api.SetupSuite;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Question: what does it cost two threads to share a map?
 *
 * <p>Workload: both threads walk the same 4,096 keys in random order, each from a place of its own.
 * One operation in {@code writeEvery} replaces a value, the others read one.
 *
 * <pre>{@code ./dbtest bench --pattern SharedMapGroup --param writeEvery=2,10,1000}</pre>
 */
@BenchmarkGroup(
    tags = {"collections", "concurrency"},
    threads = 2)
public class SharedMapGroup {

  private static final int KEYS = 4_096;

  /** How many operations there are to one write. */
  @Params("10")
  public int writeEvery;

  private final Map<Integer, Integer> concurrent = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> synchronizedMap =
      Collections.synchronizedMap(new HashMap<>());
  private final Map<Integer, Integer> guarded = new HashMap<>();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** The keys of one thread and its place among them. */
  @Scope(Scope.Sharing.THREAD)
  public static class Walk {
    private final Integer[] keys = new Integer[KEYS];
    private int next;

    /** Shuffles the keys; only the start differs from thread to thread. */
    @SetupSuite
    public void shuffle() {
      Arrays.setAll(keys, i -> i);
      Collections.shuffle(Arrays.asList(keys), new Random(KEYS));
      next = (int) (Thread.currentThread().getId() * 1_021 % KEYS);
    }

    private Integer key() {
      return keys[next++ & (KEYS - 1)];
    }

    private boolean writes(int every) {
      return next % every == 0;
    }
  }

  /** Puts every key into each map. */
  @SetupSuite
  public void fill() {
    for (int key = 0; key < KEYS; key++) {
      concurrent.put(key, key);
      synchronizedMap.put(key, key);
      guarded.put(key, key);
    }
  }

  /** Locks at most one bin, and only to write. */
  @Bench(baseline = true)
  public @Nullable Integer concurrentHashMap(Walk walk) {
    return readOrWrite(concurrent, walk);
  }

  /** One lock for everything. */
  @Bench
  public @Nullable Integer synchronizedMap(Walk walk) {
    return readOrWrite(synchronizedMap, walk);
  }

  /** One lock, which readers share. */
  @Bench
  public @Nullable Integer readWriteLock(Walk walk) {
    Integer key = walk.key();
    boolean writes = walk.writes(writeEvery);
    var held = writes ? lock.writeLock() : lock.readLock();
    held.lock();
    try {
      return writes ? guarded.put(key, key) : guarded.get(key);
    } finally {
      held.unlock();
    }
  }

  private @Nullable Integer readOrWrite(Map<Integer, Integer> map, Walk walk) {
    Integer key = walk.key();
    return walk.writes(writeEvery) ? map.put(key, key) : map.get(key);
  }
}
