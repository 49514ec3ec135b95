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

  /**
   * With fewer variants, another fork of a variant tells more than another one of the reference.
   */
  private static final int MANY_VARIANTS = 4;

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

  /**
   * How many forks of a member a block has. One, except that the reference of many variants has the
   * square root of their number, rounded up: its noise is part of every comparison, and for k
   * variants that number makes the variance of their differences smallest for the time it costs
   * (Dunnett, JASA 50, 1955). The number is that of the plan, however many variants are still open,
   * so that all blocks are alike. Where the user fixed the number of forks, it is that number.
   */
  public int forksInBlock(BenchmarkCase member) {
    int variants = variantsOf(member.id()).size();
    return variants < MANY_VARIANTS || member.forks().isFixed()
        ? 1
        : (int) Math.ceil(Math.sqrt(variants));
  }

  /** The name of the set: that of its first member. */
  public String name() {
    return members.get(0).id().text();
  }
}
