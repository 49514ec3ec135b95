package dev.dbtest.shard.merge;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.WarmupWindow;
import dev.dbtest.shard.records.ShardRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decides whether machines measured the same in the same way, so that their means may be one. */
final class ReplicaCheck {

  private static final int TOLD = 5;

  private final Map<CaseId, String> known = new HashMap<>();
  private final Map<CaseId, String> files = new HashMap<>();
  private final List<String> differing = new ArrayList<>();

  private ReplicaCheck() {}

  /** What differs where nothing may; empty if all are alike, or the run was divided. */
  static Optional<NotTogether> of(List<ShardRecord> records) {
    ReplicaCheck check = new ReplicaCheck();
    for (ShardRecord record : records) {
      if (record.head().replicated() && record.isComplete()) {
        record.run().benchmarks().forEach(result -> check.add(result, record));
      }
    }
    return check.differing.isEmpty() ? Optional.empty() : Optional.of(check.answer());
  }

  private void add(BenchmarkResult result, ShardRecord record) {
    String file = String.valueOf(record.file().getFileName());
    String text = text(result);
    String before = known.putIfAbsent(result.id(), text);
    files.putIfAbsent(result.id(), file);
    if (before != null && !before.equals(text)) {
      differing.add(
          "  %s: %s in %s, %s in %s"
              .formatted(result.id().text(), before, files.get(result.id()), text, file));
    }
    int most = result.forkPlan().most();
    if (result.forks().stream().mapToInt(Fork::block).anyMatch(block -> block > most)) {
      differing.add(
          "  %s: more blocks than the %d that were planned in %s"
              .formatted(result.id().text(), most, file));
    }
  }

  /** What decides a score; a warm-up that a pilot found may differ between machines. */
  private static String text(BenchmarkResult result) {
    BenchmarkSettings settings = result.settings();
    String warmup =
        settings.window() == WarmupWindow.FIXED
            ? settings.warmupRounds() + " warm-up rounds of " + millis(settings.warmupTime())
            : "a warm-up that was found";
    return "%s, %d forks, %s, %d rounds of %s, %d threads, %s time"
        .formatted(
            settings.mode().shortName(),
            result.forkPlan().most(),
            warmup,
            settings.rounds(),
            millis(settings.roundTime()),
            settings.threads(),
            settings.clock().name().toLowerCase(Locale.ROOT));
  }

  private static String millis(Duration time) {
    return time.toMillis() + " ms";
  }

  private NotTogether answer() {
    List<String> lines = new ArrayList<>();
    lines.add("These machines did not measure alike, and nothing was merged:");
    lines.addAll(differing.subList(0, Math.min(TOLD, differing.size())));
    if (differing.size() > TOLD) {
      lines.add("  and " + (differing.size() - TOLD) + " more");
    }
    lines.add("Give all shards the same options, and --threads N where machines differ in size.");
    return new NotTogether(lines);
  }
}
