package dev.dbtest.history;

import dev.dbtest.model.CaseId;
import dev.dbtest.plan.suites.PastResult;
import dev.dbtest.plan.suites.PastResults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up how a test ended. Most runs never ask, so the index is made for the first question. */
final class ResultsByTest implements PastResults {

  private final Map<String, CaseHistory.Entry> entries;
  private @Nullable Map<String, List<PastResult>> byTest;

  /** Answers from these entries, by {@link CaseId#text()}. */
  ResultsByTest(Map<String, CaseHistory.Entry> entries) {
    this.entries = entries;
  }

  @Override
  public synchronized List<PastResult> of(CaseId test) {
    Map<String, List<PastResult>> index = byTest;
    if (index == null) {
      index = index();
      byTest = index;
    }
    return index.getOrDefault(test.text(), List.of());
  }

  private Map<String, List<PastResult>> index() {
    Map<String, List<PastResult>> index = new LinkedHashMap<>();
    for (Map.Entry<String, CaseHistory.Entry> entry : entries.entrySet()) {
      String id = entry.getKey();
      String test = CaseHistory.methodOf(id);
      String row =
          test.length() == id.length() ? "" : id.substring(test.length() + 1, id.length() - 1);
      index
          .computeIfAbsent(test, name -> new ArrayList<>(1))
          .add(new PastResult(row, entry.getValue().status(), entry.getValue().duration()));
    }
    return index;
  }
}
