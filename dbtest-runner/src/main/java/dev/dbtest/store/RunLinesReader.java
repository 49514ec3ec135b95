package dev.dbtest.store;

import dev.dbtest.json.JsonObject;
import dev.dbtest.json.JsonSyntaxException;
import dev.dbtest.json.JsonTree;
import dev.dbtest.json.MalformedJsonException;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link RunLines} writes. A file that was cut off, in a line or between two, is a run
 * that was interrupted and has a problem: what is not there did not pass.
 */
final class RunLinesReader {

  private static final int FIRST_LINE = 65_536;

  private final String source;
  private final Map<Integer, TestResult> tests = new TreeMap<>();
  private final Map<Integer, BenchmarkResult> benchmarks = new TreeMap<>();
  private final Map<Integer, Problem> problems = new TreeMap<>();
  private final MessageDigest digest = RunLines.sha256();
  private @Nullable JsonObject begin;
  private @Nullable JsonObject end;
  private int number;

  private RunLinesReader(String source) {
    this.source = source;
  }

  /** Whether a document is one of lines: its first line is a document of its own. */
  static boolean isMeant(byte[] document) {
    int length = lineFrom(document, 0);
    if (length > FIRST_LINE || length < 2 || document[0] != '{') {
      return false;
    }
    try {
      return JsonTree.read(Arrays.copyOf(document, length)) instanceof Map<?, ?> first
          && "begin".equals(first.get("event"));
    } catch (JsonSyntaxException e) {
      return false;
    }
  }

  /**
   * The run, and the last line.
   *
   * @param source where the document is from, for messages
   * @throws UnreadableRunException if a line is no line of a run, or was changed
   */
  static Lines read(byte[] document, String source) throws UnreadableRunException {
    RunLinesReader reader = new RunLinesReader(source);
    try {
      reader.readAll(document);
      return new Lines(reader.run(), reader.end);
    } catch (MalformedJsonException | IllegalArgumentException wrong) {
      throw new UnreadableRunException(
          "%s is damaged in line %d: %s. Run again to write it anew."
              .formatted(source, reader.number + 1, wrong.getMessage()),
          wrong);
    }
  }

  /**
   * A document.
   *
   * @param run the run
   * @param end the last line; {@code null} of a run that was cut off
   */
  record Lines(RunResult run, @Nullable JsonObject end) {}

  private void readAll(byte[] document) throws UnreadableRunException {
    for (int from = 0; from < document.length; number++) {
      int length = lineFrom(document, from);
      boolean whole = from + length < document.length;
      byte[] line = Arrays.copyOfRange(document, from, from + length + (whole ? 1 : 0));
      if (!whole && !isDocument(line)) {
        // Cut off while it was written.
        return;
      }
      if (end != null) {
        throw new IllegalArgumentException("there is more behind the end of the run");
      }
      take(line);
      from += line.length;
    }
  }

  private static int lineFrom(byte[] document, int from) {
    int at = from;
    while (at < document.length && document[at] != '\n') {
      at++;
    }
    return at - from;
  }

  private static boolean isDocument(byte[] line) {
    try {
      JsonTree.read(line);
      return true;
    } catch (JsonSyntaxException e) {
      return false;
    }
  }

  private void take(byte[] line) throws UnreadableRunException {
    JsonObject object;
    try {
      object = JsonObject.root(JsonTree.read(line));
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    switch (object.text("event")) {
      case "begin" -> begin = begun(object);
      case "test" -> tests.put(number, TestReader.test(object));
      case "benchmark" -> benchmarks.put(number, BenchmarkResultReader.benchmark(object));
      case "problem" -> problems.put(number, RunReader.problem(object));
      case "end" -> end = ended(object);
      default -> {
        // A later version may tell more.
      }
    }
    digest.update(line);
  }

  private JsonObject begun(JsonObject object) throws UnreadableRunException {
    if (!object.text("schema").equals(RunLines.SCHEMA)) {
      throw new UnreadableRunException(
          "%s has the format %s, and this dbtest reads %s. Use the dbtest that wrote it."
              .formatted(source, object.text("schema"), RunLines.SCHEMA));
    }
    return object;
  }

  private JsonObject ended(JsonObject object) throws UnreadableRunException {
    if (!HexFormat.of().formatHex(digest.digest()).equals(object.text("sha256"))) {
      throw new UnreadableRunException(
          "%s was changed after it was written: its checksum does not match. Run again to write it anew."
              .formatted(source));
    }
    return object;
  }

  private RunResult run() {
    JsonObject last = end;
    if (last != null) {
      return new RunResult(
          last.text("runId"),
          last.text("version"),
          last.text("command"),
          last.integerText("seed"),
          last.instant("started"),
          last.nanos("durationNanos"),
          last.flag("interrupted"),
          new Environment(last.textsByName("environment")),
          inOrder(last, "problems", problems),
          inOrder(last, "tests", tests),
          inOrder(last, "benchmarks", benchmarks));
    }
    JsonObject first = begin;
    if (first == null) {
      throw new IllegalArgumentException("the first line does not say what began");
    }
    return cutOff(first);
  }

  private static <T> List<T> inOrder(JsonObject last, String name, Map<Integer, T> lines) {
    List<T> ordered = new ArrayList<>();
    for (long line : last.integers(name)) {
      T result = lines.get((int) line);
      if (result == null) {
        throw new IllegalArgumentException("line " + (line + 1) + " is none of the " + name);
      }
      ordered.add(result);
    }
    return ordered;
  }

  private RunResult cutOff(JsonObject first) {
    Map<CaseId, TestResult> lastOfEach = new LinkedHashMap<>();
    tests.values().forEach(test -> lastOfEach.put(test.id(), test));
    Set<String> methods = new HashSet<>();
    Instant started = first.instant("started");
    Instant end = started;
    for (TestResult test : lastOfEach.values()) {
      // What was planned are methods; how many rows they have is known when they have run.
      methods.add(test.id().methodIdentity());
      end = test.ended().isAfter(end) ? test.ended() : end;
    }
    List<Problem> all = new ArrayList<>(problems.values());
    all.add(
        Problem.error(
            source,
            "the file ends before the run did: %d of %d tests and %d of %d benchmarks are in it."
                .formatted(
                    methods.size(),
                    first.integer("tests"),
                    benchmarks.size(),
                    first.integer("benchmarks")),
            "Whatever is missing did not pass. Run again."));
    return new RunResult(
        "",
        first.text("version"),
        first.text("command"),
        // Files of an early dbtest say it in their last line only.
        first.has("seed") ? first.integerText("seed") : 0,
        started,
        Duration.between(started, end),
        true,
        new Environment(Map.of()),
        all,
        List.copyOf(lastOfEach.values()),
        List.copyOf(benchmarks.values()));
  }
}
