package dev.dbtest.model;

/** Which clock the times of a benchmark are read from. */
public enum ScoreClock {
  /** The clock on the wall: waiting, blocking and what others take of the processor all count. */
  WALL,

  /** CPU time of the threads that run the benchmark: only what they themselves do counts. */
  CPU,

  /** Not decided yet: a pilot is to show, before anything is measured, whether CPU time will do. */
  SOUGHT
}
