package dev.dbtest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.archive.ArchiveFormat.Parts;
import dev.dbtest.testing.bytes.GoldenBytes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthIndexTest {

  private static final StoredFile FIRST = new StoredFile("2026-10", "run-1001.jsonl.gz", 700, 5);
  private static final StoredFile FLAKY = new StoredFile("2026-10", "run-1002.jsonl.gz", 701, 6);
  private static final StoredFile ODD = new StoredFile("2026-10", "odd.jsonl.gz", 5, 7);

  private final Path file;
  private final KnownCases known = new KnownCases();

  MonthIndexTest(@TempDir Path directory) {
    this.file = directory.resolve("2026-10.bin");
  }

  @Test
  void writesTheSameBytes() throws Exception {
    MonthIndex.write(file, runs());

    new GoldenBytes()
        .add("two runs and a file that cannot be read", Files.readAllBytes(file))
        .assertUnchanged("month-index.hex", "MonthIndex.FORMAT");
  }

  @Test
  void saysOfRunsWhatTheirFilesSay() throws Exception {
    List<IndexedRun> runs = runs();
    MonthIndex.write(file, runs);

    Map<String, IndexedRun> read = MonthIndex.read(file);

    assertThat(read).hasSize(3).containsEntry(ODD.name(), IndexedRun.unreadable(ODD, "is empty"));
    for (IndexedRun run : runs.subList(0, 2)) {
      ArchivedRun indexed = run(Objects.requireNonNull(read.get(run.file().name())));
      assertThat(ArchiveFormat.write(indexed)).isEqualTo(ArchiveFormat.write(run(run)));
      assertThat(indexed.facts()).isEqualTo(run(run).facts());
    }
  }

  @Test
  void holdsTheLinesOfCasesOnce() throws Exception {
    MonthIndex.write(file, runs().subList(0, 1));
    long one = Files.size(file);
    MonthIndex.write(file, runs().subList(0, 2));

    assertThat(Files.size(file)).isLessThan(one + one / 3);
  }

  @Test
  void saysNothingIfAByteIsMissingOrChanged() throws Exception {
    MonthIndex.write(file, runs());
    byte[] whole = Files.readAllBytes(file);
    List<Integer> taken = new ArrayList<>();

    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 0x10;
      Files.write(file, changed);
      if (!MonthIndex.read(file).isEmpty()) {
        taken.add(i);
      }
    }
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));

    assertThat(taken).isEmpty();
    assertThat(MonthIndex.read(file)).isEmpty();
  }

  private List<IndexedRun> runs() throws Exception {
    return List.of(
        IndexedRun.of(FIRST, parts(StoredSamples.run(1))),
        IndexedRun.of(FLAKY, parts(StoredSamples.run(2, "dev", StoredSamples.flaky(), 125))),
        IndexedRun.unreadable(ODD, "is empty"));
  }

  private Parts parts(ArchivedRun run) throws Exception {
    return ArchiveFormat.read(ArchiveFormat.write(run), known);
  }

  private ArchivedRun run(IndexedRun indexed) throws Exception {
    return Objects.requireNonNull(indexed.parts()).run(known);
  }
}
