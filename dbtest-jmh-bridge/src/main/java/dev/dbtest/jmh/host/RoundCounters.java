package dev.dbtest.jmh.host;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Clocks and counters of a fork, which are read between rounds. For use by one thread. */
final class RoundCounters {

  /** A part of the name of each thread that JMH runs a benchmark in. */
  private static final String WORKER = "-jmh-worker-";

  private static final int ATTEMPTS = 5;
  private static final long PAUSE_NANOS = 500_000;

  private final ThreadMXBean threads;
  private final OperatingSystemMXBean system;
  private final LinuxCounters linux;

  /** The number of the only worker in the system, once it is known. */
  private Optional<String> task = Optional.empty();

  private RoundCounters(ThreadMXBean threads, OperatingSystemMXBean system, LinuxCounters linux) {
    this.threads = threads;
    this.system = system;
    this.linux = linux;
  }

  /**
   * The counters of the JVM that asks.
   *
   * @param proc where the system tells about processes; need not exist
   */
  static RoundCounters ofThisJvm(Path proc) {
    return new RoundCounters(
        ManagementFactory.getThreadMXBean(),
        ManagementFactory.getOperatingSystemMXBean(),
        new LinuxCounters(proc));
  }

  /** What they say now. */
  Reading read() {
    if (!threads.isThreadCpuTimeSupported() || !threads.isThreadCpuTimeEnabled()) {
      return Reading.NONE;
    }
    double cpu = 0;
    double waits = 0;
    List<Long> workers = new ArrayList<>();
    for (long id : threads.getAllThreadIds()) {
      ThreadInfo info = threads.getThreadInfo(id);
      if (info != null && info.getThreadName().contains(WORKER)) {
        workers.add(id);
        cpu += Math.max(0, threads.getThreadCpuTime(id));
        waits += info.getBlockedCount() + info.getWaitedCount();
      }
    }
    LinuxCounters.OfThread own = ofOnly(workers);
    return new Reading(
        System.nanoTime(),
        cpu,
        others(cpu),
        waits,
        own.switches(),
        own.queuedNanos(),
        linux.stealNanos());
  }

  private double others(double ofWorkers) {
    return system instanceof com.sun.management.OperatingSystemMXBean known
            && known.getProcessCpuTime() >= 0
        ? known.getProcessCpuTime() - ofWorkers
        : Double.NaN;
  }

  /** Of a single thread; who wants to know whether one never waits asks about one. */
  private LinuxCounters.OfThread ofOnly(List<Long> workers) {
    if (workers.isEmpty()) {
      // It is not there yet, and has done nothing.
      return LinuxCounters.OfThread.NEW;
    }
    if (workers.size() > 1) {
      return LinuxCounters.OfThread.UNKNOWN;
    }
    long worker = workers.get(0);
    for (int attempt = 1; task.isEmpty() && attempt <= ATTEMPTS; attempt++) {
      task = linux.taskWith(threads.getThreadCpuTime(worker));
      if (task.isEmpty()) {
        // It may be on its way to wait for the next round.
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    return task.isEmpty() ? LinuxCounters.OfThread.UNKNOWN : linux.of(task.get());
  }

  /**
   * What the counters say at one moment, or what they counted between two; not a number where it is
   * not known.
   *
   * @param nanos a clock that only goes forward
   * @param cpu CPU time of the threads that run the benchmark, in nanoseconds
   * @param others CPU time of all other threads of the JVM, in nanoseconds
   * @param waits how often those that run the benchmark blocked or waited in Java
   * @param switches how often they gave up their processor by themselves
   * @param queued how long they could run and had no processor, in nanoseconds
   * @param steal processor time that a hypervisor gave to others, in nanoseconds
   */
  record Reading(
      double nanos,
      double cpu,
      double others,
      double waits,
      double switches,
      double queued,
      double steal) {

    /** Nothing is known. */
    static final Reading NONE =
        new Reading(
            Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** What was counted since then. */
    Reading since(Reading then) {
      return new Reading(
          nanos - then.nanos,
          cpu - then.cpu,
          others - then.others,
          waits - then.waits,
          switches - then.switches,
          queued - then.queued,
          steal - then.steal);
    }
  }
}
