package dev.dbtest.worker;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/**
 * Writes what all threads do, which locks they hold and wait for, and whether that is a deadlock.
 */
final class ThreadDump {

  private final StringBuilder text = new StringBuilder(4096);

  private ThreadDump() {}

  static String now() {
    ThreadDump dump = new ThreadDump();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    dump.writeDeadlock(threads);
    for (ThreadInfo info : threads.dumpAllThreads(true, true)) {
      dump.write(info);
    }
    return dump.text.toString();
  }

  private void writeDeadlock(ThreadMXBean threads) {
    long[] ids = threads.findDeadlockedThreads();
    if (ids == null) {
      return;
    }
    text.append("Deadlock:\n");
    for (ThreadInfo info : threads.getThreadInfo(ids)) {
      if (info != null) {
        text.append("  \"").append(info.getThreadName()).append("\" waits for ");
        text.append(info.getLockName()).append(", held by \"");
        text.append(info.getLockOwnerName()).append("\"\n");
      }
    }
    text.append('\n');
  }

  private void write(ThreadInfo info) {
    text.append('"').append(info.getThreadName()).append("\" ").append(info.getThreadState());
    text.append(info.isDaemon() ? " daemon" : "");
    if (info.getLockName() != null) {
      text.append(" on ").append(info.getLockName());
    }
    if (info.getLockOwnerName() != null) {
      text.append(" held by \"").append(info.getLockOwnerName()).append('"');
    }
    text.append('\n');
    StackTraceElement[] stack = info.getStackTrace();
    for (int depth = 0; depth < stack.length; depth++) {
      text.append("    at ").append(stack[depth]).append('\n');
      for (MonitorInfo monitor : info.getLockedMonitors()) {
        if (monitor.getLockedStackDepth() == depth) {
          text.append("    - locked ").append(monitor).append('\n');
        }
      }
    }
    for (LockInfo lock : info.getLockedSynchronizers()) {
      text.append("    - holds ").append(lock).append('\n');
    }
    text.append('\n');
  }
}
