package dev.dbtest.report.html;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.Summary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which case is found where on the page. */
final class Cases {
  /** More would make a page that takes seconds to open and that nobody reads to its end. */
  static final int MOST_CARDS = 500;

  private final List<String> tests = new ArrayList<>();
  private final IdentityHashMap<BenchmarkResult, String> benchmarks = new IdentityHashMap<>();
  private final IdentityHashMap<CaseFailure, String> cards = new IdentityHashMap<>();
  private final Map<CaseId, String> told = new HashMap<>();
  private final Anchors ofBenchmarks = new Anchors();
  private final Set<String> anchorsOfCards = new HashSet<>();

  Cases(Summary summary) {
    Anchors anchors = new Anchors();
    Map<CaseId, Queue<String>> failed = new HashMap<>();
    for (TestResult test : summary.run().tests()) {
      String anchor = anchors.next(test.id());
      tests.add(anchor);
      if (test.outcome().status() != Status.PASSED) {
        failed.computeIfAbsent(test.id(), id -> new ArrayDeque<>()).add(anchor);
      }
    }
    for (BenchmarkResult benchmark : summary.run().benchmarks()) {
      benchmarks.put(benchmark, anchors.next(benchmark.id()));
    }
    assign(summary.failures(), failed);
    assign(summary.quarantined(), failed);
    assign(summary.flaky(), failed);
  }

  private void assign(List<CaseFailure> failures, Map<CaseId, Queue<String>> failed) {
    for (CaseFailure failure : failures.subList(0, Math.min(MOST_CARDS, failures.size()))) {
      Queue<String> own = failed.get(failure.id());
      String anchor = own == null ? null : own.poll();
      // A benchmark has its anchor where its numbers are, and its failure gets another one.
      String name = anchor == null ? "failure:" + ofBenchmarks.next(failure.id()) : anchor;
      cards.put(failure, name);
      anchorsOfCards.add(name);
      failure.alike().forEach(id -> told.putIfAbsent(id, name));
    }
  }

  /** The anchor of the test at that place in the plan. */
  String ofTest(int index) {
    return tests.get(index);
  }

  /** The anchor of a benchmark. */
  String ofBenchmark(BenchmarkResult result) {
    return benchmarks.getOrDefault(result, Anchors.nameOf(result.id()));
  }

  /** The anchor of a failure that is shown in full; {@code null} if it is not. */
  @Nullable String ofCard(CaseFailure failure) {
    return cards.get(failure);
  }

  /** Whether the failure of the case with that anchor is shown in full. */
  boolean hasCard(String anchor) {
    return anchorsOfCards.contains(anchor);
  }

  /** Where the failure is told that this case shares with another; {@code null} for none. */
  @Nullable String toldAt(CaseId id) {
    return told.get(id);
  }
}
