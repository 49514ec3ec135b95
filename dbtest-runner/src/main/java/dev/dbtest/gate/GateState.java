package dev.dbtest.gate;

/** What is known about a gate. */
public enum GateState {
  /** The limit is shown to be kept. */
  KEPT,
  /** The limit is shown to be exceeded, and fresh forks confirm it. */
  BROKEN,
  /** It seemed to be exceeded, and fresh forks with a longer warm-up contradict that. */
  WARM_UP_DEPENDENT,
  /** Neither is shown: the true value lies close to the limit, or too few forks were run. */
  OPEN,
  /** The limit lies below what the case's noise can show with the forks that it may have. */
  TOO_NOISY,
  /** What the gate is about was not measured. */
  UNMEASURED;

  /** Whether the gate gave no answer. */
  public boolean isUndecided() {
    return this != KEPT && this != BROKEN;
  }
}
