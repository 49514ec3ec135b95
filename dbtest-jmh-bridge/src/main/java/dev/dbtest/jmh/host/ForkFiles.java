package dev.dbtest.jmh.host;

import dev.dbtest.link.host.HostCommand.RunFork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where profilers write. JMH names their files after the benchmark, and each fork would overwrite
 * that of the one before.
 */
final class ForkFiles {

  /** Profilers that write into a directory and let the caller choose it. */
  private static final Set<String> WITH_DIRECTORY = Set.of("jfr", "async");

  private static final String DIRECTORY = "dir=";

  private ForkFiles() {}

  /**
   * The options of a profiler with a directory for this fork alone, below the one that was asked
   * for.
   *
   * @param profiler name of the profiler
   * @param options its options, separated by semicolons; may be empty
   */
  static String ofItsOwn(String profiler, String options, RunFork fork) {
    if (!WITH_DIRECTORY.contains(profiler)) {
      return options;
    }
    List<String> all = new ArrayList<>();
    String directory = "";
    for (String option : options.split(";", -1)) {
      if (option.startsWith(DIRECTORY)) {
        directory = option.substring(DIRECTORY.length()) + "/";
      } else if (!option.isBlank()) {
        all.add(option);
      }
    }
    all.add(DIRECTORY + directory + "fork-" + fork.position());
    return String.join(";", all);
  }
}
