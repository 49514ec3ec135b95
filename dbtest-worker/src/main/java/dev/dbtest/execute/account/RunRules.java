package dev.dbtest.execute.account;

import dev.dbtest.link.worker.WorkerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that apply to every case of a run, whatever runs it.
 *
 * @param limits how long code under test may take
 * @param repeats how often cases are run
 * @param output what happens to its output
 * @param cap after how many red cases no further one is started
 */
public record RunRules(
    TimeLimits limits, RepeatOptions repeats, OutputOptions output, FailureCap cap) {

  /** The rules that apply unless something else is asked for. */
  public static final RunRules DEFAULT =
      new RunRules(
          TimeLimits.DEFAULT, RepeatOptions.ONCE, OutputOptions.DEFAULT, new FailureCap(0));

  /**
   * These rules as settings for a worker.
   *
   * @param classRoots directories and jars with the project's own classes
   * @param classPath the project's class path
   * @param scratch a directory of the worker's own
   * @param maxFailures the number of red cases after which it starts no further one; 0 for no limit
   */
  public WorkerSettings settings(
      List<Path> classRoots, List<Path> classPath, Path scratch, int maxFailures) {
    return new WorkerSettings(
        texts(classRoots),
        texts(classPath),
        scratch.toString(),
        output.published(),
        output.limit(),
        output.passedLimit(),
        output.live(),
        limits.slow().toNanos(),
        limits.setup().toNanos(),
        limits.teardown().toNanos(),
        limits.grace().toNanos(),
        limits.linger().toNanos(),
        maxFailures);
  }

  private static List<String> texts(List<Path> paths) {
    List<String> texts = new ArrayList<>(paths.size());
    for (Path path : paths) {
      texts.add(path.toString());
    }
    return texts;
  }
}
