package dev.dbtest.worker;

/** Code that calls code under test, and so may throw anything. */
interface Step {
  void run() throws Throwable;
}
