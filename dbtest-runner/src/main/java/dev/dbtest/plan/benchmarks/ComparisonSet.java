package dev.dbtest.plan.benchmarks;

import dev.dbtest.model.CaseId;
import java.util.List;
import java.util.Optional;

/**
 * Cases that are measured block by block because they are compared with each other: a reference and
 * its variants, or a case alone.
 *
 * @param members the cases, in the order of the plan; not empty
 */
public record ComparisonSet(List<BenchmarkCase> members) {

  /** Copies the members. */
  public ComparisonSet {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a comparison needs a case");
    }
  }

  /** The case that the others are compared with; nothing in a set of cases without comparison. */
  public Optional<BenchmarkCase> reference() {
    return members.stream().filter(member -> !variantsOf(member.id()).isEmpty()).findFirst();
  }

  /** The members that are compared with that case. */
  public List<BenchmarkCase> variantsOf(CaseId reference) {
    return members.stream().filter(member -> reference.equals(member.reference())).toList();
  }

  /** The name of the set: that of its first member. */
  public String name() {
    return members.get(0).id().text();
  }
}
