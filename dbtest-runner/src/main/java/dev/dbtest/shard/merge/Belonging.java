package dev.dbtest.shard.merge;

import dev.dbtest.shard.records.RecordHead;
import dev.dbtest.shard.records.ShardRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Decides whether records are of one run. */
final class Belonging {

  private static final int SHORT = 12;

  private Belonging() {}

  /** What differs where nothing may; empty if the records belong together. */
  static Optional<NotTogether> check(List<ShardRecord> records) {
    List<String> lines = new ArrayList<>();
    differing("dbtest", records, head -> head.version(), lines);
    differing("run", records, head -> head.runId(), lines);
    differing("commit", records, head -> head.commit(), lines);
    if (isSomeCommitUnknown(records)) {
      differing("code", records, head -> shortened(head.code()), lines);
    }
    differing("number of shards", records, head -> String.valueOf(head.shard().total()), lines);
    differing("benchmarks", records, Belonging::howMeasured, lines);
    differing("judged by", records, Belonging::judging, lines);
    differing("plan", records, head -> shortened(head.plan()), lines);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    differing("command", records, head -> head.command(), lines);
    lines.add(0, "These records are not of one run, and nothing was merged:");
    lines.add(advice(records));
    return Optional.of(new NotTogether(lines));
  }

  private static String howMeasured(RecordHead head) {
    return head.replicated() ? "on every machine (--replicate)" : "divided among machines";
  }

  private static String judging(RecordHead head) {
    return head.judged().isEmpty() ? "what is usual" : head.judged();
  }

  /** Where all say the same commit, two builds of it may differ in when or where they were made. */
  private static boolean isSomeCommitUnknown(List<ShardRecord> records) {
    return records.stream().anyMatch(record -> record.head().commit().isEmpty());
  }

  private static String advice(List<ShardRecord> records) {
    boolean codes = isSomeCommitUnknown(records) && values(records, RecordHead::code).size() > 1;
    if (codes) {
      return "Build once and give all shards the same classes, or say with DBTEST_COMMIT on each"
          + " machine which commit it built.";
    }
    if (values(records, Belonging::judging).size() > 1) {
      return "The same result may be green by one of them and red by another: give all shards the same"
          + " options, and run again those that had others.";
    }
    boolean commands = values(records, head -> head.command()).size() > 1;
    if (commands) {
      return "Give each command a directory of its own with --record, and merge each by itself.";
    }
    return "Merge only records of one run: empty the directory before it, and give all shards the"
        + " same classes, the same options and the same --plan file.";
  }

  private static String shortened(String hash) {
    return hash.substring(0, Math.min(SHORT, hash.length()));
  }

  /** Says which value is where, if there are several; what is unknown does not differ. */
  private static void differing(
      String what,
      List<ShardRecord> records,
      Function<RecordHead, String> value,
      List<String> lines) {
    Map<String, List<String>> values = values(records, value);
    if (values.size() < 2) {
      return;
    }
    for (Map.Entry<String, List<String>> each : values.entrySet()) {
      List<String> files = each.getValue();
      String more = files.size() > 2 ? " and " + (files.size() - 2) + " more" : "";
      lines.add(
          "  "
              + what
              + " "
              + each.getKey()
              + " in "
              + String.join(", ", files.subList(0, Math.min(2, files.size())))
              + more);
    }
  }

  private static Map<String, List<String>> values(
      List<ShardRecord> records, Function<RecordHead, String> value) {
    Map<String, List<String>> values = new TreeMap<>();
    for (ShardRecord record : records) {
      String text = value.apply(record.head());
      if (!text.isEmpty()) {
        values
            .computeIfAbsent(text, key -> new ArrayList<>())
            .add(String.valueOf(record.file().getFileName()));
      }
    }
    return values;
  }
}
