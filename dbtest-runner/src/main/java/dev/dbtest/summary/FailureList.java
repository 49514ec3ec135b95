package dev.dbtest.summary;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects failures and shows one that cases of a suite share, such as a failed set-up, only once;
 * so, too, what keeps whole suites from being loaded, such as a jar that is missing.
 */
final class FailureList {
  private final Map<Object, CaseFailure> first = new LinkedHashMap<>();
  private final Map<Object, List<CaseId>> alike = new LinkedHashMap<>();

  void add(CaseFailure failure) {
    Object key = key(failure);
    if (first.putIfAbsent(key, failure) != null) {
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(failure.id());
    }
  }

  private static Object key(CaseFailure failure) {
    String className = failure.id().className();
    Failure told = failure.failure();
    if (failure.hasSharedCause()) {
      return new SharedCause(told.phase() == Failure.Phase.LOAD ? "" : className, told);
    }
    // What the JDK put between a set-up and its caller may differ, and tells nothing.
    return failure.isOfSetup()
        ? new SameSetup(
            className,
            told.type(),
            told.message(),
            failure.frames(),
            failure.stdout(),
            failure.stderr())
        : new Object();
  }

  List<CaseFailure> toList() {
    List<CaseFailure> failures = new ArrayList<>(first.size());
    for (Map.Entry<Object, CaseFailure> entry : first.entrySet()) {
      List<CaseId> others = alike.get(entry.getKey());
      failures.add(others == null ? entry.getValue() : entry.getValue().withAlike(others));
    }
    return failures;
  }

  /** Everything that a report would show of a failed set-up. */
  private record SameSetup(
      String className,
      String type,
      String message,
      List<Frame> frames,
      Excerpt stdout,
      Excerpt stderr) {}

  private record SharedCause(String className, Failure failure) {}
}
