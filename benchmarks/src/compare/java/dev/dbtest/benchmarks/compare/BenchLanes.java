package dev.dbtest.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Option;

/** Goes through classes of benchmarks in one lane, or in several with a processor each. */
final class BenchLanes {

  @Option(names = "--classpath", description = "Benchmarks in place of dbtest's own")
  private String classPath = "";

  @Option(names = "--pattern", description = "Classes or methods to take, as dbtest takes them")
  private List<String> patterns = List.of();

  @Option(names = "--exclude", description = "Classes or methods to leave out")
  private List<String> excluded = List.of();

  @Option(names = "--jvm", description = "Java of the forks; blank for this one")
  private String jvm = "";

  @Option(
      names = "--cpus",
      split = ",",
      description = "A lane for each of these processors, to which all of its runs are bound")
  private List<String> cpus = List.of();

  /** What is done with a class. */
  @FunctionalInterface
  interface Step {

    /** Measures a class in a lane. Several lanes do so at once. */
    void measure(BenchLane lane, String className) throws IOException, InterruptedException;
  }

  /**
   * Does a step with each class, in the order of their names as far as lanes allow.
   *
   * @param home a distribution of dbtest
   * @throws IllegalStateException if a step fails
   */
  void forEachClass(Path home, Step step) throws IOException, InterruptedException {
    Path root = home.toAbsolutePath().normalize();
    Path work = Files.createDirectories(root.resolveSibling("work"));
    if (classPath.isBlank()) {
      classPath = root.resolve("benchmarks.jar").toString();
    }
    Queue<String> classes = new ConcurrentLinkedQueue<>(classes(root, work));
    List<BenchLane> lanes = lanes(root, work);
    ExecutorService threads = Executors.newFixedThreadPool(lanes.size());
    try {
      List<Future<Void>> ends = new ArrayList<>();
      for (BenchLane lane : lanes) {
        ends.add(
            threads.submit(
                () -> {
                  for (String name = classes.poll(); name != null; name = classes.poll()) {
                    step.measure(lane, name);
                  }
                  return null;
                }));
      }
      for (Future<Void> end : ends) {
        end.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /** What was measured on, as the end of a sentence. */
  String text() {
    return (jvm.isBlank() ? "" : ", forks with " + Path.of(jvm).getFileName())
        + (cpus.isEmpty()
            ? ""
            : ", one lane bound to each of %d processors".formatted(cpus.size()));
  }

  private List<BenchLane> lanes(Path root, Path work) throws IOException {
    List<BenchLane> lanes = new ArrayList<>();
    for (int i = 0; i < Math.max(1, cpus.size()); i++) {
      lanes.add(
          new BenchLane(
              bench(root, cpus.isEmpty() ? List.of() : List.of("taskset", "-c", cpus.get(i))),
              Files.createDirectories(work.resolve("lane-" + i))));
    }
    return lanes;
  }

  private List<String> bench(Path root, List<String> prefix) {
    List<String> words = new ArrayList<>(prefix);
    words.addAll(List.of(root.resolve("dbtest").toString(), "bench", "--no-config", "--yes"));
    words.addAll(List.of("--classpath", classPath));
    excluded.forEach(pattern -> words.addAll(List.of("--exclude", pattern)));
    if (!jvm.isBlank()) {
      words.addAll(List.of("--jvm", jvm));
    }
    return words;
  }

  private List<String> classes(Path root, Path work) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(root.resolve("dbtest").toString(), "list"));
    words.addAll(List.of("--no-config", "--classpath", classPath, "--format", "json"));
    patterns.forEach(pattern -> words.addAll(List.of("--pattern", pattern)));
    excluded.forEach(pattern -> words.addAll(List.of("--exclude", pattern)));
    String listed = new Invocation(words, work).run().output();
    List<String> classes = new ArrayList<>();
    for (JsonNode group : new ObjectMapper().readTree(listed).path("groups")) {
      classes.add(group.path("class").asText());
    }
    return classes;
  }
}
