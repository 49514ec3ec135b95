package dev.dbtest.history;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.plan.suites.PastResult;
import dev.dbtest.plan.suites.PastResults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How cases ended when they were last run, and how long they took.
 *
 * @param tests for each test, by {@link CaseId#methodIdentity}, the last end of each of its rows by
 *     {@link dev.dbtest.model.ParameterRow#identity}; a test without rows, or one whose rows could
 *     not be made, has its end under the empty text. Must not be changed afterwards
 */
public record CaseHistory(Map<String, Map<String, Entry>> tests) {

  /** The history of a project in which nothing was ever run. */
  public static final CaseHistory NONE = new CaseHistory(Map.of());

  /**
   * Keeps the map without copying it: copies would cost a command time in which it has nothing else
   * to do.
   */
  public CaseHistory {
    tests = Collections.unmodifiableMap(tests);
  }

  /**
   * How a case ended last.
   *
   * @param status its status
   * @param duration how long its attempts took together
   */
  public record Entry(Status status, Duration duration) {}

  /** How a case, or a method without its rows, ended last. */
  public Optional<Entry> of(CaseId id) {
    Map<String, Entry> rows = tests.get(id.methodIdentity());
    return rows == null ? Optional.empty() : Optional.ofNullable(rows.get(id.row().identity()));
  }

  /**
   * This history with the results of a run in place of what was known of the same cases. A case
   * that was not run keeps the time it took before.
   *
   * @param results the results
   * @param partial tests of which only some rows were to run, by {@link CaseId#methodIdentity}:
   *     their other rows stay
   */
  public CaseHistory with(List<TestResult> results, Set<String> partial) {
    Map<String, Map<String, Entry>> now =
        new LinkedHashMap<>(2 * Math.max(results.size(), tests.size()));
    Map<String, Map<String, Entry>> withRows = new HashMap<>();
    Map<String, Set<String>> around = new HashMap<>();
    for (TestResult result : results) {
      CaseId id = result.id();
      String test = id.methodIdentity();
      if (isOfNoRow(result)) {
        // A number that was typed wrong is nothing to run again.
        continue;
      }
      if (id.row().isNone()) {
        now.put(test, Map.of("", entry(result)));
        continue;
      }
      Map<String, Entry> rows = withRows.get(test);
      if (rows == null) {
        rows = new LinkedHashMap<>();
        withRows.put(test, rows);
        now.put(test, rows);
      }
      rows.put(id.row().identity(), entry(result));
      for (String outer : id.row().around()) {
        around.computeIfAbsent(test, key -> new HashSet<>()).add(outer);
      }
    }
    for (Map.Entry<String, Map<String, Entry>> known : tests.entrySet()) {
      String test = known.getKey();
      if (now.putIfAbsent(test, known.getValue()) != null && partial.contains(test)) {
        addOthers(known.getValue(), withRows.get(test), around.getOrDefault(test, Set.of()));
      }
    }
    return new CaseHistory(now);
  }

  /**
   * This history with tests of which nothing shows that they pass, by {@link
   * CaseId#methodIdentity}: they were planned and did not end, or something failed that belongs to
   * all tests of their class. They count as not run, and keep the times they took before.
   */
  public CaseHistory withUnproven(Set<String> unproven) {
    if (unproven.isEmpty()) {
      return this;
    }
    Map<String, Map<String, Entry>> now = new LinkedHashMap<>(tests);
    for (String test : unproven) {
      Duration before = Duration.ZERO;
      for (Entry row : tests.getOrDefault(test, Map.of()).values()) {
        before = before.plus(row.duration());
      }
      now.put(test, Map.of("", new Entry(Status.NOT_RUN, before)));
    }
    return new CaseHistory(now);
  }

  /** This history without what is known of these tests. */
  public CaseHistory without(List<String> forgotten) {
    if (forgotten.isEmpty()) {
      return this;
    }
    Map<String, Map<String, Entry>> rest = new LinkedHashMap<>(tests);
    for (String test : forgotten) {
      rest.remove(test);
    }
    return new CaseHistory(rest);
  }

  private Entry entry(TestResult result) {
    Optional<Entry> before = result.attempts().isEmpty() ? of(result.id()) : Optional.empty();
    Duration duration = before.isEmpty() ? result.duration() : before.get().duration();
    return new Entry(result.outcome().status(), duration);
  }

  /** Whether a row was asked for by a number, and the test has none of that number. */
  private static boolean isOfNoRow(TestResult result) {
    ParameterRow row = result.id().row();
    return !row.isNone()
        && row.name().isEmpty()
        && row.identity().equals(row.key())
        && Character.isDigit(row.key().charAt(0))
        && result.outcome() instanceof Outcome.Errored errored
        && errored.failure().phase() == Failure.Phase.PARAMETERS;
  }

  /**
   * Keeps the other rows of a test of which only some rows ran.
   *
   * @param around rows that have no end now, since rows in them do
   */
  private static void addOthers(
      Map<String, Entry> known, @Nullable Map<String, Entry> rows, Set<String> around) {
    if (rows == null) {
      // They could not be made.
      return;
    }
    for (Map.Entry<String, Entry> row : known.entrySet()) {
      if (!row.getKey().isEmpty() && !around.contains(row.getKey())) {
        rows.putIfAbsent(row.getKey(), row.getValue());
      }
    }
  }

  /** This history in the form that planning suites needs. */
  public PastResults results() {
    return tests.isEmpty()
        ? PastResults.NONE
        : new PastResults() {
          @Override
          public List<PastResult> of(CaseId test) {
            return resultsOf(test);
          }
        };
  }

  private List<PastResult> resultsOf(CaseId test) {
    Map<String, Entry> rows = tests.getOrDefault(test.methodIdentity(), Map.of());
    List<PastResult> results = new ArrayList<>(rows.size());
    for (Map.Entry<String, Entry> row : rows.entrySet()) {
      Entry end = row.getValue();
      results.add(new PastResult(row.getKey(), end.status(), end.duration()));
    }
    return results;
  }
}
