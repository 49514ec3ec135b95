package dev.dbtest.history;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.plan.suites.PastResults;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How cases ended when they were last run, and how long they took.
 *
 * @param entries by {@link CaseId#text()}; must not be changed any more
 */
public record CaseHistory(Map<String, Entry> entries) {

  /** Nothing was ever run. */
  public static final CaseHistory NONE = new CaseHistory(Map.of());

  /** Takes the entries over: a command that waits for nothing else copies them several times. */
  public CaseHistory {
    entries = Collections.unmodifiableMap(entries);
  }

  /**
   * The last end of a case.
   *
   * @param status how
   * @param duration how long its attempts took together
   */
  public record Entry(Status status, Duration duration) {}

  /** The last end of a case, or of a method without its rows. */
  public Optional<Entry> of(CaseId id) {
    return Optional.ofNullable(entries.get(id.text()));
  }

  /**
   * This history with the results of a run in place of what was known of the same cases. A case
   * that was not run keeps the time it took before.
   */
  public CaseHistory with(List<TestResult> results) {
    Map<String, Entry> now = new LinkedHashMap<>(2 * Math.max(results.size(), entries.size()));
    Set<String> methodsWithRows = new HashSet<>();
    for (TestResult result : results) {
      String id = result.id().text();
      if (!result.id().row().isNone()) {
        methodsWithRows.add(methodOf(id));
      }
      boolean ran = !result.attempts().isEmpty();
      Entry before = ran ? null : entries.get(id);
      Duration duration = before == null ? result.duration() : before.duration();
      now.put(id, new Entry(result.outcome().status(), duration));
    }
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      String id = entry.getKey();
      if (!now.containsKey(id) && !isOutdated(id, now, methodsWithRows)) {
        now.put(id, entry.getValue());
      }
    }
    return new CaseHistory(now);
  }

  /** Of a method that ran with rows, other rows stay: perhaps only some were to run. */
  private static boolean isOutdated(
      String id, Map<String, Entry> now, Set<String> methodsWithRows) {
    String method = methodOf(id);
    return method.length() < id.length() ? now.containsKey(method) : methodsWithRows.contains(id);
  }

  /** The text of a case without its row. */
  static String methodOf(String id) {
    int bracket = id.indexOf('[');
    return bracket < 0 ? id : id.substring(0, bracket);
  }

  /** The same for whoever plans suites. */
  public PastResults results() {
    return entries.isEmpty() ? PastResults.NONE : new ResultsByTest(entries);
  }
}
