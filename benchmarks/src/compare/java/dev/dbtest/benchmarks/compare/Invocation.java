package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A command line, and where it runs.
 *
 * @param words the program and its arguments
 * @param directory working directory
 */
record Invocation(List<String> words, Path directory) {

  /** Copies the words. */
  Invocation {
    words = List.copyOf(words);
  }

  /** Runs it to its end without disturbing it, and takes the time. */
  Finished run() throws IOException, InterruptedException {
    Path output = Files.createTempFile("command", ".txt");
    try {
      long start = System.nanoTime();
      int exitCode = start(output).waitFor();
      Duration wall = Duration.ofNanos(System.nanoTime() - start);
      return new Finished(wall, exitCode, Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }

  /**
   * Runs it to its end, or kills it with all that it started when the time is over.
   *
   * @return how it ended; nothing if it was killed
   */
  Optional<Finished> run(Duration limit) throws IOException, InterruptedException {
    Path output = Files.createTempFile("command", ".txt");
    try {
      long start = System.nanoTime();
      Process process = start(output);
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        return Optional.empty();
      }
      Duration wall = Duration.ofNanos(System.nanoTime() - start);
      String text = Files.readString(output, StandardCharsets.UTF_8);
      return Optional.of(new Finished(wall, process.exitValue(), text));
    } finally {
      Files.delete(output);
    }
  }

  /** Runs it to its end and watches the memory of all its processes, which slows it down. */
  long peakMemory() throws IOException, InterruptedException {
    Path output = Files.createTempFile("command", ".txt");
    try {
      return PeakMemory.of(start(output));
    } finally {
      Files.delete(output);
    }
  }

  /** The command as a reader may type it. */
  String text() {
    return String.join(" ", words);
  }

  private Process start(Path output) throws IOException {
    return new ProcessBuilder(words)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  /**
   * How a command ended.
   *
   * @param wall time from its start to its end
   * @param exitCode its exit code
   * @param output what it printed on both streams
   */
  record Finished(Duration wall, int exitCode, String output) {}
}
