package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tests of the project {@code shards}, run by several commands at once as by several machines.
 * One of the tests is done when a file, the gate, appears.
 */
final class SharedRun {

  private final SampleProject project;
  private final Path gate;
  private String undivided = "";

  SharedRun(Path directory) {
    project = SampleProject.compile("shards", directory);
    gate = directory.resolve("gate");
  }

  SampleProject project() {
    return project;
  }

  /** Lets the patient test come to its end. */
  void open() {
    try {
      Files.createFile(gate);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A command line that runs tests, with a record if it is for one of several machines. */
  String[] unit(String... more) {
    List<String> words = new ArrayList<>(List.of(project.unit(more)));
    words.addAll(List.of("--seed", "1", "-D", "gate=" + gate));
    if (words.contains("--shard")) {
      words.addAll(List.of("--record", "records"));
    }
    return words.toArray(String[]::new);
  }

  Dbtest.Result merge(String... more) {
    List<String> words = new ArrayList<>(List.of("merge", "records"));
    words.addAll(List.of(more));
    return project.dbtest().run(words.toArray(String[]::new));
  }

  /** Whether the merge makes the same of the records as a run that was not shared. */
  void assertIsTheUndividedRun() {
    Dbtest.Result whole = merge("--format", "json");
    if (undivided.isEmpty()) {
      undivided = project.dbtest().run(unit("--format", "json")).out();
    }

    assertThat(whole.exitCode()).as(whole.toString()).isZero();
    assertThat(withoutTimes(whole.out())).isEqualTo(withoutTimes(undivided));
  }

  /** Closes the gate again, and forgets the records. */
  void begin() {
    try {
      Files.deleteIfExists(gate);
      for (Path record : records()) {
        Files.delete(record);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the shard whose record says that the patient test has begun. */
  int shardThatWaits() throws Exception {
    while (true) {
      for (Path record : records()) {
        if (Files.readString(record)
            .contains("\"running\",\"case\":\"shards.PatientSuite#waits\"")) {
          return Integer.parseInt(record.getFileName().toString().split("-", -1)[1]);
        }
      }
      Thread.sleep(20);
    }
  }

  private List<Path> records() throws IOException {
    Path directory = project.directory().resolve("records");
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted(Comparator.naturalOrder()).toList();
    }
  }

  /** A report without what differs from run to run and from machine to machine. */
  static String withoutTimes(String json) {
    return json.replaceAll(
        "\"(runId|command|started|ended|durationNanos|heapBytes|threads|load)\": (\"[^\"]*\"|[0-9]+)",
        "\"$1\": …");
  }
}
