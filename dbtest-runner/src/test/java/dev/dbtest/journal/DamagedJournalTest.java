package dev.dbtest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a disk or a crash makes of a journal: it is refused, or what is read is what was
 * written.
 */
class DamagedJournalTest {

  private static final List<JournalEntry> ENTRIES =
      List.of(
          JournalSamples.test(),
          JournalSamples.fork(1),
          JournalSamples.failure(),
          new JournalEntry.ProblemFound(Problem.warning("here", "this is odd.", "")));

  private Path file = Path.of("");
  private byte[] whole = new byte[0];

  @BeforeEach
  void write(@TempDir Path directory) throws IOException {
    file = directory.resolve("run-1.journal");
    try (Journal journal = Journal.create(file, JournalSamples.HEADER)) {
      journal.append(ENTRIES);
    }
    whole = Files.readAllBytes(file);
  }

  @Test
  void noByteThatChangedIsMisread() throws IOException {
    int refused = 0;
    for (int position = 0; position < whole.length; position++) {
      for (int change : new int[] {0x01, 0x80, 0xff}) {
        byte[] damaged = whole.clone();
        damaged[position] ^= (byte) change;
        refused += isRefused(damaged, "byte " + position + " ^ " + change) ? 1 : 0;
      }
    }
    // The whole header, and no entry.
    assertThat(refused).isEqualTo(3 * JournalRecord.of(JournalSamples.HEADER.frame()).length);
  }

  @Test
  void noCutIsMisread() throws IOException {
    int refused = 0;
    for (int length = 0; length < whole.length; length++) {
      refused += isRefused(Arrays.copyOf(whole, length), length + " bytes") ? 1 : 0;
    }
    assertThat(refused).isEqualTo(JournalRecord.of(JournalSamples.HEADER.frame()).length);
  }

  @Test
  void nothingIsReadBehindADamage() throws IOException {
    byte[] damaged = whole.clone();
    int first = JournalRecord.of(JournalSamples.HEADER.frame()).length;
    damaged[first + JournalRecord.HEAD] ^= 1;
    Files.write(file, damaged);

    JournalContent content = JournalContent.read(file);

    assertThat(content.entries()).isEmpty();
    assertThat(content.length()).isEqualTo(first);
    assertThat(content.damaged()).isTrue();
  }

  @Test
  void whatAKillCutOffIsNoDamage() throws IOException {
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));

    JournalContent content = JournalContent.read(file);

    assertThat(content.entries()).hasSize(ENTRIES.size() - 1);
    assertThat(content.damaged()).isFalse();
  }

  @Test
  void aLengthBeyondTheFileTakesNoMemory() throws IOException {
    byte[] damaged = whole.clone();
    int first = JournalRecord.of(JournalSamples.HEADER.frame()).length;
    damaged[first] = 0x0f;
    Files.write(file, damaged);

    assertThat(JournalContent.read(file).entries()).isEmpty();
  }

  /** Whether the file is refused; if it is not, what is read must have been written. */
  private boolean isRefused(byte[] bytes, String what) throws IOException {
    Files.write(file, bytes);
    try {
      JournalContent content = JournalContent.read(file);
      int size = content.entries().size();
      assertThat(content.header()).as(what).isEqualTo(JournalSamples.HEADER);
      assertThat(size).as(what).isLessThan(ENTRIES.size());
      assertThat(content.entries()).as(what).isEqualTo(ENTRIES.subList(0, size));
      return false;
    } catch (JournalException refused) {
      assertThat(refused)
          .as(what)
          .hasMessageStartingWith(file + " ")
          .hasMessageContaining("--resume");
      return true;
    }
  }
}
