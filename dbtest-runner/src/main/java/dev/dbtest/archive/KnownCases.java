package dev.dbtest.archive;

import dev.dbtest.model.BenchmarkResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cases that were read already, since their lines are the largest part of a file. */
final class KnownCases {

  private final Map<CaseBlock.Key, List<TestCase>> tests = new HashMap<>();
  private final Map<CaseBlock.Key, List<BenchmarkResult>> benchmarks = new HashMap<>();

  List<TestCase> tests(CaseBlock block) throws UnreadableArchiveException {
    List<TestCase> known = tests.get(block.key());
    if (known == null) {
      known = CaseLines.tests(block.lines());
      tests.put(block.key(), known);
    }
    return known;
  }

  List<BenchmarkResult> benchmarks(CaseBlock block) throws UnreadableArchiveException {
    List<BenchmarkResult> known = benchmarks.get(block.key());
    if (known == null) {
      known = CaseLines.benchmarks(block.lines());
      benchmarks.put(block.key(), known);
    }
    return known;
  }
}
