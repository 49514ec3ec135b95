package dev.dbtest.benchmarks.own;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Params;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.TeardownSuite;
import dev.dbtest.benchmarks.generate.SuiteClasses;
import dev.dbtest.discovery.Discoverer;
import dev.dbtest.discovery.DiscoveryLifeCycle;
import dev.dbtest.discovery.cache.DiscoveryCache;
import dev.dbtest.discovery.roots.ScanRequest;
import dev.dbtest.model.Discovery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Question: how long does it take to find the tests of a project, and how much of that does the
 * cache save while no file changes?
 *
 * <p>Workload: a directory of {@code classes} suites with ten tests each. The JVM is warm and the
 * files are in the system's cache, so this is the cost of the work, not that of a first command;
 * {@code benchmarks/compare-with-junit} measures commands.
 *
 * <pre>{@code ./dbtest bench --pattern DiscoveryGroup}</pre>
 */
@BenchmarkGroup(tags = "own")
public class DiscoveryGroup {

  private static final int TESTS_IN_A_SUITE = 10;

  /** The cache does not trust files that have only just been written. */
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  /** Class files in the project. */
  @Params({"100", "1000"})
  public int classes;

  private Path work = Path.of("");
  private List<ScanRequest> requests = List.of();
  private Discoverer withoutCache = new Discoverer(DiscoveryCache.none(), Runnable::run);
  private Discoverer withCache = new Discoverer(DiscoveryCache.none(), Runnable::run);

  /** Writes the classes. */
  @SetupSuite
  public void writeClasses() throws IOException {
    work = Files.createTempDirectory("discovery");
    Path root = Files.createDirectory(work.resolve("classes"));
    SuiteClasses.write(root, classes, TESTS_IN_A_SUITE);
    for (Path file : files(root)) {
      Files.setLastModifiedTime(file, LONG_AGO);
    }
    requests = List.of(new ScanRequest("", List.of(root), List.of(root)));
    withCache =
        new Discoverer(
            DiscoveryCache.in(work.resolve("cache"), "benchmark", Clock.systemUTC()),
            Runnable::run);
  }

  /** Deletes what was written. */
  @TeardownSuite
  public void deleteClasses() throws IOException {
    for (Path file : files(work)) {
      Files.delete(file);
    }
  }

  /** Every class file is read. */
  @Bench(baseline = true)
  public Discovery scan() {
    return withoutCache.discover(requests, new DiscoveryLifeCycle(state -> {}));
  }

  /** Every class file is asked for its size and time. */
  @Bench
  public Discovery cached() {
    return withCache.discover(requests, new DiscoveryLifeCycle(state -> {}));
  }

  /** Files and directories, those within a directory before it. */
  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
