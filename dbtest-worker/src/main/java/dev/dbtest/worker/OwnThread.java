package dev.dbtest.worker;

import org.jspecify.annotations.Nullable;

/** A thread of the worker itself, not of the code under test. */
abstract class OwnThread extends Thread {

  /** Without a group, it joins that of the thread that creates it. */
  OwnThread(@Nullable ThreadGroup group, String name) {
    super(group, null, name, 0, false);
    // Since JDK 19, a thread that inherits no thread locals does not inherit this either.
    setContextClassLoader(Thread.currentThread().getContextClassLoader());
  }

  @Override
  public abstract void run();
}
