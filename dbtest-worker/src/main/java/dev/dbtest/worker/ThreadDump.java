package dev.dbtest.worker;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Describes what all threads are doing, which locks they hold and wait for, and whether that is a
 * deadlock. The thread that runs the tests comes first; those of the JVM and of dbtest are only
 * counted, since they would drown it out.
 */
final class ThreadDump {

  private final StringBuilder text = new StringBuilder(4096);
  private final Map<Long, Thread> threads = new HashMap<>();
  private final Set<Long> deadlocked = new HashSet<>();
  private final Thread watched;

  private ThreadDump(Thread watched) {
    this.watched = watched;
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      threads.put(thread.getId(), thread);
    }
  }

  /** Describes the current moment; {@code watched} is the thread that runs the tests. */
  static String of(Thread watched) {
    ThreadDump dump = new ThreadDump(watched);
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    dump.writeDeadlock(bean);
    dump.writeThreads(bean.dumpAllThreads(true, true));
    return dump.text.toString();
  }

  private void writeDeadlock(ThreadMXBean bean) {
    long[] ids = bean.findDeadlockedThreads();
    if (ids == null) {
      return;
    }
    text.append("Deadlock:\n");
    for (ThreadInfo info : bean.getThreadInfo(ids)) {
      if (info != null) {
        deadlocked.add(info.getThreadId());
        text.append("  \"").append(info.getThreadName()).append("\" waits for ");
        text.append(info.getLockName()).append(", held by \"");
        text.append(info.getLockOwnerName()).append("\"\n");
      }
    }
    text.append('\n');
  }

  private void writeThreads(ThreadInfo[] all) {
    List<ThreadInfo> others = new ArrayList<>();
    int quiet = 0;
    for (ThreadInfo info : all) {
      if (info.getThreadId() == watched.getId()) {
        write(info);
      } else if (isQuiet(info)) {
        quiet++;
      } else {
        others.add(info);
      }
    }
    for (ThreadInfo info : others) {
      write(info);
    }
    text.append("Not shown: ").append(quiet).append(" threads of the JVM and of dbtest.\n");
  }

  /** Whether a thread neither belongs to the code under test nor blocks it. */
  private boolean isQuiet(ThreadInfo info) {
    if (deadlocked.contains(info.getThreadId())) {
      return false;
    }
    Thread thread = threads.get(info.getThreadId());
    if (thread == null) {
      // It was started or ended between two looks, which rarely happens to threads of the JVM.
      return info.getStackTrace().length == 0;
    }
    ThreadGroup group = thread.getThreadGroup();
    return thread instanceof OwnThread
        || startsWithUs(info.getStackTrace())
        || (group != null && group.getParent() == null)
        || isInnocuous(group);
  }

  private static boolean startsWithUs(StackTraceElement[] stack) {
    return stack.length > 0 && stack[stack.length - 1].getClassName().startsWith("dev.dbtest.");
  }

  /** Where the JDK puts threads of its own that hold no permissions. */
  private static boolean isInnocuous(@Nullable ThreadGroup group) {
    return group != null && group.getName().equals("InnocuousThreadGroup");
  }

  private void write(ThreadInfo info) {
    boolean runsTests = info.getThreadId() == watched.getId();
    text.append('"').append(info.getThreadName()).append("\" ").append(info.getThreadState());
    text.append(info.isDaemon() ? " daemon" : "");
    if (info.getLockName() != null) {
      text.append(" on ").append(info.getLockName());
    }
    if (info.getLockOwnerName() != null) {
      text.append(" held by \"").append(info.getLockOwnerName()).append('"');
    }
    text.append(runsTests ? ", runs the tests\n" : "\n");
    StackTraceElement[] stack = info.getStackTrace();
    for (int depth = 0; depth < stack.length; depth++) {
      if (runsTests && isOurs(stack[depth])) {
        // How we called the test tells nothing new.
        break;
      }
      if (!runsTests || !isReflection(stack[depth])) {
        text.append("    at ").append(place(stack[depth])).append('\n');
      }
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

  private static boolean isOurs(StackTraceElement frame) {
    return frame.getClassName().startsWith("dev.dbtest.worker.");
  }

  private static boolean isReflection(StackTraceElement frame) {
    return frame.getClassName().startsWith("jdk.internal.reflect.")
        || frame.getClassName().startsWith("java.lang.reflect.")
        || frame.getClassName().startsWith("java.lang.invoke.");
  }

  /** Without the module and its version, which are longer than what matters. */
  private static String place(StackTraceElement frame) {
    String file = frame.getFileName() == null ? "Unknown Source" : frame.getFileName();
    String line = frame.getLineNumber() >= 0 ? ":" + frame.getLineNumber() : "";
    return frame.getClassName()
        + "."
        + frame.getMethodName()
        + (frame.isNativeMethod() ? "(Native Method)" : "(" + file + line + ")");
  }
}
