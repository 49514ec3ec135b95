package dev.dbtest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dbtest.model.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  private final Path directory;

  ArchiveTest(@TempDir Path directory) {
    this.directory = directory.resolve("history");
  }

  @Test
  void showsTheLatestRunFirstAcrossMonths() throws Exception {
    // The fourth hour begins a month.
    store(1, 5, 3);

    assertThat(runs()).containsExactly("run-1005", "run-1003", "run-1001");
    assertThat(directory.resolve("runs/2026-11")).isNotEmptyDirectory();
    assertThat(directory.resolve("runs/2026-10")).isNotEmptyDirectory();
  }

  @Test
  void readsNoMoreThanIsWanted() throws Exception {
    store(1, 2, 3);
    List<String> seen = new ArrayList<>();

    new Archive(directory)
        .newestFirst(
            run -> {
              seen.add(run.run().facts().runId());
              return seen.size() < 2;
            });

    assertThat(seen).containsExactly("run-1003", "run-1002");
  }

  @Test
  void tellsTheSameWithAnIndexAndWithout() throws Exception {
    store(1, 2, 3);
    List<String> fromFiles = contents();
    Path index = directory.resolve("index/2026-10.bin");

    assertThat(index).exists();
    assertThat(contents()).isEqualTo(fromFiles);
    Files.write(index, new byte[] {1, 2, 3});
    assertThat(contents()).isEqualTo(fromFiles);
    Files.delete(index);
    assertThat(contents()).isEqualTo(fromFiles);
  }

  @Test
  void seesWhatCameAndWentSinceTheIndexWasMade() throws Exception {
    store(1, 2);
    runs();
    store(3);
    assertThat(runs()).containsExactly("run-1003", "run-1002", "run-1001");

    Archive archive = new Archive(directory);
    List<Path> files = new ArrayList<>();
    archive.newestFirst(
        run -> {
          files.add(run.file());
          return true;
        });
    archive.delete(files.get(1));

    assertThat(runs()).containsExactly("run-1003", "run-1001");
  }

  @Test
  void storesTheSameRunOnce() throws Exception {
    store(1, 1);

    assertThat(new Archive(directory).size()).isEqualTo(1);
  }

  @Test
  void takesRunsOfTheSameMomentFromManyJobsAtOnce() throws Exception {
    ExecutorService jobs = Executors.newFixedThreadPool(4);
    List<Callable<Path>> stores = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ArchivedRun run = StoredSamples.run(1, "branch" + i, new Outcome.Passed(), 100);
      stores.add(() -> new Archive(directory).store(run));
    }
    for (Future<Path> done : jobs.invokeAll(stores)) {
      done.get();
    }
    jobs.shutdown();

    assertThat(runs()).hasSize(40).containsOnly("run-1001");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void namesAFileThatCannotBeReadAndShowsTheOthers() throws Exception {
    store(1, 2);
    Path damaged = directory.resolve("runs/2026-10/a-run.jsonl.gz");
    Files.writeString(damaged, "hello");

    for (int i = 0; i < 2; i++) {
      Archive archive = new Archive(directory);
      archive.newestFirst(run -> true);
      assertThat(archive.unreadable())
          .containsExactly(new UnreadableFile(damaged, "is cut off or is no file of a history"));
      assertThat(runs()).hasSize(2);
    }
  }

  @Test
  void leavesNothingBehindWhereItCannotWrite() throws Exception {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("runs"), "in the way");

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> store(1));
    assertThat(directory.resolve("runs")).hasContent("in the way");
  }

  @Test
  void isReadWhereNoIndexCanBeWritten() throws Exception {
    store(1, 2);
    Files.writeString(directory.resolve("index"), "in the way");

    assertThat(runs()).containsExactly("run-1002", "run-1001");
  }

  @Test
  void doesNotLetANameLeadOutOfTheDirectory() throws Exception {
    ArchivedRun run = StoredSamples.run(1);
    RunFacts facts = run.facts();
    RunFacts odd =
        new RunFacts(
            "../../x\n/y",
            facts.version(),
            facts.command(),
            facts.ran(),
            facts.seed(),
            facts.started(),
            facts.duration(),
            facts.interrupted(),
            facts.environment(),
            facts.revision(),
            facts.tests(),
            facts.benchmarks(),
            facts.quarantined());

    Path file = new Archive(directory).store(new ArchivedRun(odd, run.tests(), run.benchmarks()));

    assertThat(file.normalize().getParent()).isEqualTo(directory.resolve("runs/2026-10"));
    assertThat(runs()).containsExactly("../../x\n/y");
  }

  private void store(int... numbers) throws IOException {
    for (int number : numbers) {
      new Archive(directory).store(StoredSamples.run(number));
    }
  }

  private List<String> runs() throws IOException {
    List<String> runs = new ArrayList<>();
    new Archive(directory)
        .newestFirst(
            run -> {
              runs.add(run.run().facts().runId());
              return true;
            });
    return runs;
  }

  /** All that is known of the runs, as a file of each would be. */
  private List<String> contents() throws IOException {
    List<String> contents = new ArrayList<>();
    List<ArchivedRun> runs = new ArrayList<>();
    new Archive(directory).newestFirst(run -> runs.add(run.run()));
    for (ArchivedRun run : runs) {
      contents.add(Arrays.toString(ArchiveFormat.write(run)));
    }
    return contents;
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("runs"))) {
      return files.filter(file -> file.getFileName().toString().startsWith(".")).toList();
    }
  }
}
