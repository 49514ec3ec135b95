package dev.dbtest.model;

/**
 * How many forks a case was to have. Intervals depend on it: a number that the data were allowed to
 * decide needs wider ones than a number fixed beforehand.
 *
 * @param least forks that are run in any case, at least 1
 * @param most forks at which measuring ends, decided or not; equal to {@code least} for a number
 *     fixed beforehand
 * @param machines how many machines had these forks each, so that intervals are over machines; 1
 *     unless the run was replicated. The blocks of the first machine have the numbers from 1 to
 *     {@code most}, those of the next follow.
 */
public record ForkPlan(int least, int most, int machines) {

  /** Checks the range. */
  public ForkPlan {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException(
          "no number of forks is at least " + least + " and at most " + most);
    }
    if (machines < 1 || (machines > 1 && least != most)) {
      throw new IllegalArgumentException(
          "%d machines with %d to %d forks each: machines that replicate a run have a fixed number"
              .formatted(machines, least, most));
    }
  }

  /** A plan for one machine. */
  public ForkPlan(int least, int most) {
    this(least, most, 1);
  }

  /** A plan for exactly this many forks. */
  public static ForkPlan fixed(int forks) {
    return new ForkPlan(forks, forks);
  }

  /** This plan, which is for a fixed number, on several machines. */
  public ForkPlan on(int newMachines) {
    return new ForkPlan(least, most, newMachines);
  }

  /** Whether the number was decided beforehand. */
  public boolean isFixed() {
    return least == most;
  }

  /** Whether several machines measured the same. */
  public boolean isReplicated() {
    return machines > 1;
  }

  /**
   * The machine that measured a block.
   *
   * @param block number of the block, from 1
   * @return from 1
   */
  public int machineOf(int block) {
    return (block - 1) / most + 1;
  }
}
