package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * The groups of a trial as a jar, and an archive of the classes that a fork loads. A trial starts
 * tens of thousands of forks with short rounds, so most of its time is start-up, of which the
 * archive saves a third on a single processor. Both sides of a comparison use it.
 *
 * @param file the jar
 * @param archive class-data archive of its forks
 */
record TrialJar(Path file, Path archive) {

  /** Packs compiled groups. */
  static TrialJar of(Path classes, Path directory) {
    Path file = directory.resolve("trial.jar");
    int code =
        ToolProvider.findFirst("jar")
            .orElseThrow(
                () -> new IllegalStateException("this Java has no jar; start it from a JDK"))
            .run(System.err, System.err, "cf", file.toString(), "-C", classes.toString(), ".");
    if (code != 0) {
      throw new IllegalStateException("%s could not be packed: exit code %d".formatted(file, code));
    }
    return new TrialJar(file, directory.resolve("forks.jsa"));
  }

  /**
   * Makes the archive, by a fork that writes it when it ends.
   *
   * @param dbtest the command
   * @param options options of bench
   * @throws IllegalStateException if there is no archive afterwards
   */
  void train(Path dbtest, List<String> options) throws IOException, InterruptedException {
    Files.deleteIfExists(archive);
    List<String> words = new ArrayList<>(List.of(dbtest.toString(), "bench"));
    words.addAll(List.of("--classpath", file.toString(), "--pattern", "trial.MultiplyTrial#base"));
    words.addAll(List.of("--forks", "1", "--jvm-arg=-XX:ArchiveClassesAtExit=" + archive));
    words.addAll(options);
    Invocation invocation = new Invocation(words, archive.resolveSibling(""));
    Invocation.Finished finished = invocation.run();
    if (finished.exitCode() != 0 || Files.notExists(archive)) {
      throw new IllegalStateException(
          "%s made no archive:%n%s".formatted(invocation.text(), finished.output()));
    }
  }

  /** Option of {@code dbtest bench} that makes forks use the archive. */
  String option() {
    return "--jvm-arg=-XX:SharedArchiveFile=" + archive;
  }
}
