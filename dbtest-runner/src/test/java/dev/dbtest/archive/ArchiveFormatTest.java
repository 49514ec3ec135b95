package dev.dbtest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dbtest.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ArchiveFormatTest {

  @Test
  void isLinesOfJson() throws Exception {
    ArchivedRun run = StoredSamples.run(1, "main", StoredSamples.flaky(), 100);

    Golden.assertThatText(text(ArchiveFormat.write(run)), "archive/run.jsonl");
  }

  @Test
  void keepsNeitherMessagesNorValuesOfPropertiesAndVariables() throws Exception {
    ArchivedRun run = StoredSamples.run(1, "main", StoredSamples.failed(), 100);

    assertThat(text(ArchiveFormat.write(run))).doesNotContain("secret").contains("-Dpassword=…");
  }

  @Test
  void isReadAsItWasWritten() throws Exception {
    ArchivedRun run = StoredSamples.run(1, "main", StoredSamples.flaky(), 100);
    byte[] file = ArchiveFormat.write(run);

    ArchivedRun read = read(file);

    assertThat(read.facts()).isEqualTo(run.facts());
    assertThat(read.tests().cases()).isEqualTo(run.tests().cases());
    assertThat(read.benchmarks().all()).isEqualTo(run.benchmarks().all());
    assertThat(ArchiveFormat.write(read)).isEqualTo(file);
  }

  @Test
  void refusesAFileThatIsCutOffAnywhere() throws Exception {
    byte[] file = ArchiveFormat.write(StoredSamples.run(1));

    for (int length = 0; length < file.length; length += 7) {
      byte[] part = Arrays.copyOf(file, length);
      assertThatExceptionOfType(UnreadableArchiveException.class)
          .as("the first %s bytes", length)
          .isThrownBy(() -> read(part));
    }
  }

  @Test
  void refusesAFileThatSomebodyEdited() throws Exception {
    String edited =
        text(ArchiveFormat.write(StoredSamples.run(1))).replace("\"main\"", "\"other\"");

    assertUnreadable(packed(edited), "was changed after dbtest wrote it");
  }

  @Test
  void refusesAFileOfANewerVersionByItsName() throws Exception {
    String newer =
        text(ArchiveFormat.write(StoredSamples.run(1)))
            .replace("dbtest/history/1", "dbtest/history/2");

    assertUnreadable(
        packed(newer),
        "was written by a newer dbtest: its format is dbtest/history/2, and this dbtest reads up to"
            + " dbtest/history/1");
  }

  @Test
  void refusesOtherFiles() throws IOException {
    assertUnreadable(new byte[0], "is empty");
    assertUnreadable("hello".getBytes(StandardCharsets.UTF_8), "is cut off or is no file of a");
    assertUnreadable(packed("hello\nyou\n"), "is not a run that dbtest stored: Unrecognized token");
    assertUnreadable(packed("{}\n{}\n"), "is not a run that dbtest stored: schema is missing");
    assertUnreadable(packed("[]\n[]\n"), "is not a run that dbtest stored: it is a list");
  }

  private static ArchivedRun read(byte[] file) throws UnreadableArchiveException {
    KnownCases known = new KnownCases();
    return ArchiveFormat.read(file, known).run(known);
  }

  private static void assertUnreadable(byte[] file, String reason) {
    assertThatExceptionOfType(UnreadableArchiveException.class)
        .isThrownBy(() -> read(file))
        .withMessageStartingWith(reason);
  }

  private static String text(byte[] file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
