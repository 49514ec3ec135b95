package dev.dbtest.shard.merge;

import dev.dbtest.shard.Shard;
import dev.dbtest.shard.records.ShardRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All attempts at one shard.
 *
 * @param shard the shard
 * @param records their records, in the order of the attempts; the same one is in it only once
 */
record ShardAttempts(Shard shard, List<ShardRecord> records) {

  ShardAttempts {
    records = List.copyOf(records);
  }

  static ShardAttempts of(Shard shard, List<ShardRecord> all) {
    List<ShardRecord> own = new ArrayList<>();
    for (ShardRecord record : all) {
      boolean known = own.stream().anyMatch(other -> other.sum().equals(record.sum()));
      if (record.head().shard().equals(shard) && !known) {
        own.add(record);
      }
    }
    own.sort(
        Comparator.comparingInt((ShardRecord record) -> record.head().attempt())
            .thenComparing(record -> record.run().started()));
    return new ShardAttempts(shard, own);
  }

  /** The last complete attempt, which is the one that counts; {@code null} if there is none. */
  @Nullable ShardRecord complete() {
    ShardRecord last = null;
    for (ShardRecord record : records) {
      last = record.isComplete() ? record : last;
    }
    return last;
  }

  /** The last attempt of all; {@code null} if nothing is left of any. */
  @Nullable ShardRecord last() {
    return records.isEmpty() ? null : records.get(records.size() - 1);
  }

  /** The attempts before one. */
  List<ShardRecord> before(ShardRecord one) {
    return records.subList(0, records.indexOf(one));
  }

  /** The attempts after one. */
  List<ShardRecord> after(ShardRecord one) {
    return records.subList(records.indexOf(one) + 1, records.size());
  }

  /**
   * Complete attempts of which none can be a retry of another: they have the same number, or the
   * number was only counted and they ran at the same time.
   */
  List<ShardRecord> simultaneous() {
    List<ShardRecord> complete = records.stream().filter(ShardRecord::isComplete).toList();
    List<ShardRecord> twice = new ArrayList<>();
    for (int i = 1; i < complete.size(); i++) {
      ShardRecord before = complete.get(i - 1);
      ShardRecord record = complete.get(i);
      boolean same = before.head().attempt() == record.head().attempt();
      boolean counted = before.head().counted() || record.head().counted();
      if (same || (counted && overlap(before, record))) {
        if (twice.isEmpty()) {
          twice.add(before);
        }
        twice.add(record);
      }
    }
    return twice;
  }

  private static boolean overlap(ShardRecord left, ShardRecord right) {
    return left.run().started().isBefore(end(right)) && right.run().started().isBefore(end(left));
  }

  private static Instant end(ShardRecord record) {
    return record.run().started().plus(record.run().duration());
  }
}
