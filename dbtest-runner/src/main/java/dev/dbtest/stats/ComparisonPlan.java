package dev.dbtest.stats;

/**
 * What a comparison asks, fixed before it starts.
 *
 * @param design when it may be looked at, and its error rate
 * @param gate relative difference that must be exceeded to be called one, 0 or more; 0.01 asks
 *     whether the variant is more than 1 % faster or slower
 * @param equivalence relative difference below which two times are the same for the user, above 0
 *     and at least the gate; 0.03 means within 3 %
 */
public record ComparisonPlan(ComparisonDesign design, double gate, double equivalence) {
  /** The margin within which two times count as the same unless the user says otherwise. */
  public static final double DEFAULT_EQUIVALENCE = 0.03;

  /**
   * @throws IllegalArgumentException if a margin is out of range
   */
  public ComparisonPlan {
    if (!(gate >= 0 && gate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "gate is %s, but a relative difference is 0 or more, such as 0.01 for 1 %%"
              .formatted(gate));
    }
    if (!(equivalence > 0 && equivalence < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "equivalence margin is %s, but must be above 0, such as 0.03 for 3 %%"
              .formatted(equivalence));
    }
    if (equivalence < gate) {
      throw new IllegalArgumentException(
          "equivalence margin %s is smaller than the gate %s, so a difference between them "
                  .formatted(equivalence, gate)
              + "could never be decided; raise the margin to the gate");
    }
  }

  /** For reports: any difference counts, looks after 6 to 30 blocks, wrong in at most 5 %. */
  public static ComparisonPlan reporting() {
    return new ComparisonPlan(
        new GroupSequential(ErrorRate.FIVE_PERCENT, LookSchedule.NORMAL), 0, DEFAULT_EQUIVALENCE);
  }

  /** The same plan with another gate; the equivalence margin is raised to it if it is smaller. */
  public ComparisonPlan withGate(double newGate) {
    return new ComparisonPlan(design, newGate, Math.max(equivalence, newGate));
  }

  /** The same plan with another design. */
  public ComparisonPlan withDesign(ComparisonDesign newDesign) {
    return new ComparisonPlan(newDesign, gate, equivalence);
  }

  /** The same plan with another equivalence margin. */
  public ComparisonPlan withEquivalence(double newEquivalence) {
    return new ComparisonPlan(design, gate, newEquivalence);
  }
}
