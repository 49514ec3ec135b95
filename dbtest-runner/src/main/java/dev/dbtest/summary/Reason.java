package dev.dbtest.summary;

import dev.dbtest.model.CaseId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases that were left out, or could not be run, for the same reason.
 *
 * @param reason why
 * @param cases which, in the order of the plan; not empty
 */
public record Reason(String reason, List<CaseId> cases) {

  /** Copies the cases. */
  public Reason {
    cases = List.copyOf(cases);
  }

  /** Groups cases by their reason, in the order in which the reasons are first met. */
  static final class Groups {
    private final Map<String, List<CaseId>> groups = new LinkedHashMap<>();

    void add(String reason, CaseId id) {
      List<CaseId> known = groups.get(reason);
      if (known == null) {
        known = new ArrayList<>();
        groups.put(reason, known);
      }
      known.add(id);
    }

    List<Reason> toList() {
      List<Reason> reasons = new ArrayList<>(groups.size());
      for (Map.Entry<String, List<CaseId>> group : groups.entrySet()) {
        reasons.add(new Reason(group.getKey(), group.getValue()));
      }
      return reasons;
    }
  }
}
