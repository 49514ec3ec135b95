package dev.dbtest.archive;

import dev.dbtest.archive.ArchiveFormat.Parts;
import dev.dbtest.json.JsonObject;
import dev.dbtest.json.JsonTree;
import dev.dbtest.json.MalformedJsonException;
import dev.dbtest.state.AtomicFile;
import dev.dbtest.state.SealedFormat;
import dev.dbtest.state.SharedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of a month hold, in one file and with each list of cases once, so that a thousand
 * runs are read as fast as one. It is made of those files and of nothing else; who deletes it loses
 * time.
 */
final class MonthIndex {

  private static final SealedFormat FORMAT = new SealedFormat("DTRI", 1);

  /** A larger one would take as long to read as what it is made of. */
  private static final int LARGEST = 192 << 20;

  private MonthIndex() {}

  /** What the index has; nothing if there is none, or it cannot be read. */
  static Map<StoredFile, IndexedRun> read(Path file) {
    try {
      Optional<byte[]> content = FORMAT.open(Files.readAllBytes(file), file.toString());
      return content.isPresent() ? read(content.get(), month(file)) : Map.of();
    } catch (IOException
        | MalformedJsonException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException e) {
      return Map.of();
    }
  }

  private static String month(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static Map<StoredFile, IndexedRun> read(byte[] content, String month) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
    List<CaseBlock> lines = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      lines.add(new CaseBlock(bytes(in)));
    }
    Map<StoredFile, IndexedRun> runs = new LinkedHashMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      StoredFile file = new StoredFile(month, in.readUTF(), in.readLong(), in.readLong());
      String reason = in.readUTF();
      runs.put(
          file,
          reason.isEmpty()
              ? IndexedRun.of(file, parts(in, lines))
              : IndexedRun.unreadable(file, reason));
    }
    return runs;
  }

  private static Parts parts(DataInputStream in, List<CaseBlock> lines) throws IOException {
    RunFacts facts = RunLine.read(JsonObject.root(JsonTree.read(bytes(in))));
    CaseBlock testLines = lines.get(in.readInt());
    CaseBlock benchmarkLines = lines.get(in.readInt());
    byte[] statuses = bytes(in);
    byte[] attempts = bytes(in);
    int[] micros = new int[statuses.length];
    ByteBuffer.wrap(in.readNBytes(micros.length * Integer.BYTES)).asIntBuffer().get(micros);
    List<BenchmarkNumbers> benchmarks = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      benchmarks.add(
          new BenchmarkNumbers(
              ArchiveFormat.status((char) in.readByte()), doubles(in), doubles(in)));
    }
    return new Parts(
        facts, new TestNumbers(statuses, attempts, micros), benchmarks, testLines, benchmarkLines);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }

  private static List<Double> doubles(DataInputStream in) throws IOException {
    List<Double> values = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      values.add(in.readDouble());
    }
    return values;
  }

  /** Writes the index, if that is possible: whoever cannot write here can still read. */
  static void write(Path file, List<IndexedRun> runs) {
    try {
      byte[] content = content(runs);
      if (content.length <= LARGEST) {
        AtomicFile.write(file, FORMAT.seal(content));
        SharedFile.keepOutOfGit(file);
      }
    } catch (IOException e) {
      // The next command reads the files again.
    }
  }

  private static byte[] content(List<IndexedRun> runs) throws IOException {
    Map<CaseBlock.Key, Integer> places = new HashMap<>();
    List<CaseBlock> lines = new ArrayList<>();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    out.writeInt(runs.size());
    for (IndexedRun run : runs) {
      out.writeUTF(run.file().name());
      out.writeLong(run.file().size());
      out.writeLong(run.file().modified());
      out.writeUTF(run.reason().substring(0, Math.min(1_000, run.reason().length())));
      Parts parts = run.parts();
      if (parts != null) {
        write(parts, place(parts.testLines(), places, lines), places, lines, out);
      }
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream(body.size() + (1 << 16));
    DataOutputStream head = new DataOutputStream(whole);
    head.writeInt(lines.size());
    for (CaseBlock each : lines) {
      write(each.lines(), head);
    }
    body.writeTo(whole);
    return whole.toByteArray();
  }

  private static int place(
      CaseBlock each, Map<CaseBlock.Key, Integer> places, List<CaseBlock> lines) {
    return places.computeIfAbsent(
        each.key(),
        key -> {
          lines.add(each);
          return lines.size() - 1;
        });
  }

  private static void write(
      Parts parts,
      int tests,
      Map<CaseBlock.Key, Integer> places,
      List<CaseBlock> lines,
      DataOutputStream out)
      throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
    RunLine.write(parts.facts(), parts.tests().size(), parts.testLines().lines().length, line);
    write(line.toByteArray(), out);
    out.writeInt(tests);
    out.writeInt(place(parts.benchmarkLines(), places, lines));
    write(parts.tests().letters(), out);
    write(parts.tests().attempts(), out);
    ByteBuffer micros = ByteBuffer.allocate(parts.tests().micros().length * Integer.BYTES);
    micros.asIntBuffer().put(parts.tests().micros());
    out.write(micros.array());
    out.writeInt(parts.benchmarks().size());
    for (BenchmarkNumbers benchmark : parts.benchmarks()) {
      out.writeByte(ArchiveFormat.letter(benchmark.status()));
      write(benchmark.times(), out);
      write(benchmark.bytes(), out);
    }
  }

  private static void write(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void write(List<Double> values, DataOutputStream out) throws IOException {
    out.writeInt(values.size());
    for (double value : values) {
      out.writeDouble(value);
    }
  }
}
