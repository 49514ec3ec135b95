package dev.dbtest.summary;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects failures and shows one that a whole suite shares, such as a failed suite set-up, only
 * once.
 */
final class FailureList {
  private final Map<Object, CaseFailure> first = new LinkedHashMap<>();
  private final Map<Object, List<CaseId>> alike = new LinkedHashMap<>();

  void add(CaseFailure failure) {
    Object key =
        failure.hasSharedCause()
            ? new SharedCause(failure.id().className(), failure.failure())
            : new Object();
    if (first.putIfAbsent(key, failure) != null) {
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(failure.id());
    }
  }

  List<CaseFailure> toList() {
    List<CaseFailure> failures = new ArrayList<>(first.size());
    for (Map.Entry<Object, CaseFailure> entry : first.entrySet()) {
      List<CaseId> others = alike.get(entry.getKey());
      failures.add(others == null ? entry.getValue() : entry.getValue().withAlike(others));
    }
    return failures;
  }

  private record SharedCause(String className, Failure failure) {}
}
