package dev.dbtest.archive;

import dev.dbtest.json.JsonObject;
import dev.dbtest.json.JsonOut;
import dev.dbtest.json.JsonSyntaxException;
import dev.dbtest.json.JsonTree;
import dev.dbtest.json.MalformedJsonException;
import dev.dbtest.model.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A run as the bytes of a file: lines of JSON, compressed. The first line is about the run, the
 * next two have the numbers of its tests and benchmarks in columns, then comes a line for each test
 * and benchmark that says which one it is, and the last line has a checksum of all others.
 *
 * <p>What is the same in most runs, such as names, stands apart from what differs, so that readers
 * of thousands of runs take it apart once.
 */
final class ArchiveFormat {

  static final String SCHEMA = "dbtest/history/1";

  private static final String NAME = "dbtest/history/";
  private static final int LARGEST = 256 << 20;
  private static final int BUFFER = 1 << 16;
  private static final int MOST_SHRUNK = 1_100;

  private ArchiveFormat() {}

  /** The bytes of a file; the same run gives the same bytes. */
  static byte[] write(ArchivedRun run) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream(BUFFER);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    ByteArrayOutputStream tests = new ByteArrayOutputStream(BUFFER);
    CaseLines.writeTests(run.tests().cases(), tests);
    RunLine.write(run.facts(), run.tests().size(), tests.size(), text);
    ColumnLines.writeTests(run.tests(), text);
    ColumnLines.writeBenchmarks(run.benchmarks(), text);
    tests.writeTo(text);
    CaseLines.writeBenchmarks(run.benchmarks().shapes(), text);
    byte[] lines = text.toByteArray();
    JsonOut end = JsonOut.line(text);
    end.object(() -> end.text("end", sum(lines, lines.length)));
    end.finish();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      text.writeTo(out);
    }
    return packed.toByteArray();
  }

  /**
   * Takes a file apart as far as numbers go.
   *
   * @param known keeps the lines that say which cases there are
   * @throws UnreadableArchiveException if it is no such file, damaged, or of a later version
   */
  static Parts read(byte[] file, KnownCases known) throws UnreadableArchiveException {
    byte[] text = unpack(file);
    int end = endOfLines(text);
    try {
      int first = lineEnd(text, 0);
      JsonObject head = JsonObject.root(JsonTree.read(slice(text, 0, first)));
      requireVersion(head);
      requireWhole(text, end);
      int second = lineEnd(text, first);
      int third = lineEnd(text, second);
      RunFacts facts = RunLine.read(head);
      int tests = head.smallInteger("testCases");
      int size = head.smallInteger("testBytes");
      if (size < 0 || size > end - third) {
        throw head.wrong("has fewer lines of tests than it says");
      }
      int testsEnd = third + size;
      return new Parts(
          facts,
          ColumnLines.tests(JsonObject.root(JsonTree.read(slice(text, first, second))), tests),
          ColumnLines.benchmarks(JsonObject.root(JsonTree.read(slice(text, second, third)))),
          known.block(text, third, testsEnd),
          known.block(text, testsEnd, end));
    } catch (JsonSyntaxException | MalformedJsonException | IllegalArgumentException wrong) {
      throw new UnreadableArchiveException(
          "is not a run that dbtest stored: " + wrong.getMessage(), wrong);
    }
  }

  /**
   * A file taken apart.
   *
   * @param facts the run
   * @param tests numbers of tests
   * @param benchmarks numbers of benchmarks
   * @param testLines which tests they are
   * @param benchmarkLines which benchmarks they are
   */
  record Parts(
      RunFacts facts,
      TestNumbers tests,
      List<BenchmarkNumbers> benchmarks,
      CaseBlock testLines,
      CaseBlock benchmarkLines) {

    /** The whole run. */
    ArchivedRun run(KnownCases known) throws UnreadableArchiveException {
      return new ArchivedRun(
          facts,
          tests.with(known.tests(testLines)),
          BenchmarkColumns.of(known.benchmarks(benchmarkLines), benchmarks));
    }
  }

  private static byte[] unpack(byte[] file) throws UnreadableArchiveException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file), BUFFER)) {
      byte[] text = new byte[length(file)];
      int size = in.readNBytes(text, 0, text.length);
      if (size < text.length || in.read() >= 0) {
        throw new UnreadableArchiveException("is cut off or is no file of a history");
      }
      return text;
    } catch (IOException e) {
      throw new UnreadableArchiveException(
          file.length == 0 ? "is empty" : "is cut off or is no file of a history", e);
    }
  }

  /** How long a file says that it is unpacked, in its last bytes. */
  private static int length(byte[] file) throws UnreadableArchiveException {
    int length =
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - Integer.BYTES);
    // No file that is packed shrinks by more than that.
    if (length < 0 || length > LARGEST || length / MOST_SHRUNK > file.length) {
      throw new UnreadableArchiveException("is cut off or is no file of a history");
    }
    return length;
  }

  /** Where the last line begins. */
  private static int endOfLines(byte[] text) throws UnreadableArchiveException {
    int end = text.length - 2;
    while (end >= 0 && text[end] != '\n') {
      end--;
    }
    if (end < 0 || text[text.length - 1] != '\n') {
      throw new UnreadableArchiveException("is cut off or is no file of a history");
    }
    return end + 1;
  }

  private static void requireVersion(JsonObject head) throws UnreadableArchiveException {
    String schema = head.text("schema");
    if (schema.equals(SCHEMA)) {
      return;
    }
    if (schema.startsWith(NAME)) {
      throw new UnreadableArchiveException(
          "was written by a newer dbtest: its format is "
              + schema
              + ", and this dbtest reads up to "
              + SCHEMA);
    }
    throw head.unknown("schema", schema);
  }

  private static void requireWhole(byte[] text, int end)
      throws UnreadableArchiveException, JsonSyntaxException {
    JsonObject last = JsonObject.root(JsonTree.read(slice(text, end, text.length)));
    if (!sum(text, end).equals(last.text("end"))) {
      throw new UnreadableArchiveException("was changed after dbtest wrote it");
    }
  }

  private static int lineEnd(byte[] text, int start) throws UnreadableArchiveException {
    for (int i = start; i < text.length; i++) {
      if (text[i] == '\n') {
        return i + 1;
      }
    }
    throw new UnreadableArchiveException("is cut off");
  }

  static byte[] slice(byte[] text, int start, int end) {
    byte[] slice = new byte[Math.max(0, end - start)];
    System.arraycopy(text, start, slice, 0, slice.length);
    return slice;
  }

  private static String sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return String.format("%08x", sum.getValue());
  }

  /** The letter that stands for a status. */
  static char letter(Status status) {
    return switch (status) {
      case PASSED -> 'P';
      case FAILED -> 'F';
      case ERROR -> 'E';
      case SKIPPED -> 'S';
      case FLAKY -> 'K';
      case NOT_RUN -> 'N';
    };
  }

  /** The status that a letter stands for. */
  static Status status(char letter) {
    for (Status status : Status.values()) {
      if (letter(status) == letter) {
        return status;
      }
    }
    throw new IllegalArgumentException("status '" + letter + "' is not known");
  }
}
