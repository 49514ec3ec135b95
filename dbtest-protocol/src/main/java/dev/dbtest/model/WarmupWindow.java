package dev.dbtest.model;

/** How the number of warm-up rounds of a fork was decided. */
public enum WarmupWindow {
  /** By the author, by the command or by a preset, without looking at the code. */
  FIXED,

  /** Not yet: a pilot is to find it before anything is measured. */
  SOUGHT,

  /** By a pilot, in which the code ran at one level from there on. */
  FOUND,

  /** By a limit, since the code did not reach a level in its pilots. */
  CAPPED
}
