package dev.dbtest.archive;

import dev.dbtest.archive.ArchiveFormat.Parts;
import dev.dbtest.state.AtomicFile;
import dev.dbtest.state.SealedFormat;
import dev.dbtest.state.SharedFile;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of a month hold, in one file and with all that they have in common once. Whoever
 * reads it takes apart what is said of the runs, and of their numbers those that are asked for. It
 * is made of those files and of nothing else; who deletes it loses time.
 */
final class MonthIndex {

  private static final SealedFormat FORMAT = new SealedFormat("DTRI", 2);

  /** A larger one would take as long to read as what it is made of. */
  private static final int LARGEST = 192 << 20;

  private static final int LONGEST_REASON = 1_000;

  private MonthIndex() {}

  /** What the index has, by the names of files; nothing if there is none, or it cannot be read. */
  static Map<String, IndexedRun> read(Path file) {
    try {
      Optional<byte[]> content = FORMAT.open(Files.readAllBytes(file), file.toString());
      return content.isPresent() ? read(content.get(), month(file)) : Map.of();
    } catch (IOException
        | ArithmeticException
        | BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      return Map.of();
    }
  }

  private static String month(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static Map<String, IndexedRun> read(byte[] content, String month) {
    IndexIn in = new IndexIn(ByteBuffer.wrap(content));
    IndexTables tables = IndexTables.read(in);
    Map<String, IndexedRun> runs = new HashMap<>();
    int size = in.integer();
    for (int i = 0; i < size; i++) {
      StoredFile file = new StoredFile(month, in.text(), in.number(), in.number());
      String reason = in.text();
      runs.put(
          file.name(),
          reason.isEmpty()
              ? IndexedRun.of(file, parts(tables, in))
              : IndexedRun.unreadable(file, reason));
    }
    return runs;
  }

  private static Parts parts(IndexTables tables, IndexIn in) {
    RunFacts facts = IndexedFacts.read(tables, in);
    CaseBlock tests = tables.block(in.integer());
    CaseBlock benchmarks = tables.block(in.integer());
    return new Parts(facts, TestNumbers.read(in), IndexedBenchmarks.read(in), tests, benchmarks);
  }

  /** Writes the index, if that is possible: whoever cannot write here can still read. */
  static void write(Path file, List<IndexedRun> runs) {
    try {
      Optional<byte[]> content = content(runs);
      if (content.isPresent()) {
        AtomicFile.write(file, FORMAT.seal(content.get()));
        SharedFile.keepOutOfGit(file);
      }
    } catch (IOException e) {
      // The next command reads the files again.
    }
  }

  /** The content; nothing if it would be too large. */
  private static Optional<byte[]> content(List<IndexedRun> runs) {
    IndexTables tables = new IndexTables();
    IndexOut ofRuns = new IndexOut(1 << 20);
    ofRuns.integer(runs.size());
    for (IndexedRun run : runs) {
      if (ofRuns.size() > LARGEST) {
        return Optional.empty();
      }
      ofRuns.text(run.file().name());
      ofRuns.number(run.file().size());
      ofRuns.number(run.file().modified());
      ofRuns.text(run.reason().substring(0, Math.min(LONGEST_REASON, run.reason().length())));
      Parts parts = run.parts();
      if (parts != null) {
        write(parts, tables, ofRuns);
      }
    }
    IndexOut whole = new IndexOut(ofRuns.size() + (1 << 20));
    tables.write(whole);
    whole.all(ofRuns);
    return whole.size() > LARGEST ? Optional.empty() : Optional.of(whole.toBytes());
  }

  private static void write(Parts parts, IndexTables tables, IndexOut to) {
    IndexedFacts.write(parts.facts(), tables, to);
    to.integer(tables.number(parts.testLines()));
    to.integer(tables.number(parts.benchmarkLines()));
    parts.tests().write(to);
    IndexedBenchmarks.write(parts.benchmarks(), to);
  }
}
