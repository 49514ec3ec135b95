package dev.dbtest.archive;

import dev.dbtest.model.BenchmarkResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Cases that were read already, since their lines are the largest part of a file. Each line is
 * taken apart once, and runs with the same lines share one list.
 */
final class KnownCases {

  /** Two sums of 32 bits and the length: no two blocks of a history share all three by chance. */
  private record Key(long sum, long otherSum, int length) {}

  /** Files are read by several threads. */
  private final Map<Key, CaseBlock> blocks = new ConcurrentHashMap<>();

  private final Map<CaseLine, TestCase> tests = new HashMap<>();
  private final Map<CaseLine, BenchmarkResult> benchmarks = new HashMap<>();
  private final IdentityHashMap<CaseBlock, List<TestCase>> testsOfBlocks = new IdentityHashMap<>();
  private final IdentityHashMap<CaseBlock, List<BenchmarkResult>> benchmarksOfBlocks =
      new IdentityHashMap<>();

  /** Lines from the middle of a file; the same object for the same bytes. */
  CaseBlock block(byte[] text, int from, int to) {
    CRC32 one = new CRC32();
    one.update(text, from, to - from);
    CRC32C other = new CRC32C();
    other.update(text, from, to - from);
    return blocks.computeIfAbsent(
        new Key(one.getValue(), other.getValue(), to - from),
        key -> CaseBlock.of(ArchiveFormat.slice(text, from, to)));
  }

  List<TestCase> tests(CaseBlock block) throws UnreadableArchiveException {
    return cases(block, testsOfBlocks, tests, CaseLines::test);
  }

  List<BenchmarkResult> benchmarks(CaseBlock block) throws UnreadableArchiveException {
    return cases(block, benchmarksOfBlocks, benchmarks, CaseLines::benchmark);
  }

  private interface Reader<T> {
    T read(CaseLine line) throws UnreadableArchiveException;
  }

  private static <T> List<T> cases(
      CaseBlock block,
      IdentityHashMap<CaseBlock, List<T>> ofBlocks,
      Map<CaseLine, T> ofLines,
      Reader<T> reader)
      throws UnreadableArchiveException {
    List<T> known = ofBlocks.get(block);
    if (known == null) {
      List<T> cases = new ArrayList<>(block.lines().size());
      for (CaseLine line : block.lines()) {
        T each = ofLines.get(line);
        if (each == null) {
          each = reader.read(line);
          ofLines.put(line, each);
        }
        cases.add(each);
      }
      known = List.copyOf(cases);
      ofBlocks.put(block, known);
    }
    return known;
  }
}
