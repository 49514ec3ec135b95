package dev.dbtest.store;

import dev.dbtest.json.JsonOut;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Writes a run as lines of JSON while it goes on: what begins, a line for each result as soon as it
 * is there, and what ended. Each line is flushed. The last one puts the results into the order of
 * the plan and has a checksum of all lines before it, so a file without it is a run that was cut
 * off. {@link RunLinesReader} reads it back.
 */
public final class RunLines {

  /** Name and version of the format. */
  static final String SCHEMA = "dbtest/lines/1";

  private final OutputStream out;
  private final MessageDigest digest;
  private final IdentityHashMap<Object, Integer> lines = new IdentityHashMap<>();
  private int written;

  /**
   * Writes nothing yet.
   *
   * @param out where to; not closed
   */
  public RunLines(OutputStream out) {
    this.out = out;
    this.digest = sha256();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every JDK has it.
      throw new IllegalStateException(e);
    }
  }

  /**
   * The first line.
   *
   * @param version of dbtest
   * @param command the command line
   * @param seed of everything that is random in the run
   * @param tests tests in the plan; a parameterised one counts once
   * @param benchmarks benchmarks in the plan
   * @throws IOException if the line could not be written
   */
  public synchronized void begin(
      String version, String command, long seed, Instant started, int tests, int benchmarks)
      throws IOException {
    line(
        "begin",
        json -> {
          json.text("schema", SCHEMA);
          json.text("version", version);
          json.text("command", command);
          json.text("seed", Long.toString(seed));
          json.instant("started", started);
          json.integer("tests", (long) tests);
          json.integer("benchmarks", (long) benchmarks);
        });
  }

  /**
   * A test ended.
   *
   * @throws IOException if the line could not be written
   */
  public synchronized void test(TestResult test) throws IOException {
    lines.put(test, written);
    line("test", json -> new TestWriter(json, new CaseFields(json)).fields(test));
  }

  /**
   * A benchmark ended.
   *
   * @throws IOException if the line could not be written
   */
  public synchronized void benchmark(BenchmarkResult benchmark) throws IOException {
    lines.put(benchmark, written);
    line(
        "benchmark",
        json ->
            new BenchmarkResultWriter(json, new CaseFields(json), new RunWriter.Additions() {})
                .fields(benchmark));
  }

  /**
   * Something went wrong apart from the cases.
   *
   * @throws IOException if the line could not be written
   */
  public synchronized void problem(Problem problem) throws IOException {
    lines.put(problem, written);
    line("problem", json -> RunWriter.problemFields(problem, json));
  }

  /**
   * Something that is no part of the run itself, which readers of runs skip.
   *
   * @param event what it is called
   * @param fields writes the rest of the line
   * @throws IOException if the line could not be written
   */
  public synchronized void beside(String event, Fields fields) throws IOException {
    line(event, fields);
  }

  /**
   * Lines for what has none yet, and the last line.
   *
   * @param run the whole run
   * @param additions fields of the last line beside those of the run
   * @throws IOException if a line could not be written
   */
  public synchronized void end(RunResult run, RunWriter.Additions additions) throws IOException {
    for (Problem problem : run.problems()) {
      if (!lines.containsKey(problem)) {
        problem(problem);
      }
    }
    for (TestResult test : run.tests()) {
      if (!lines.containsKey(test)) {
        test(test);
      }
    }
    for (BenchmarkResult benchmark : run.benchmarks()) {
      if (!lines.containsKey(benchmark)) {
        benchmark(benchmark);
      }
    }
    String sum = HexFormat.of().formatHex(digest.digest());
    line(
        "end",
        json -> {
          RunWriter.head(run, json);
          additions.toHead(json);
          places("problems", run.problems(), json);
          places("tests", run.tests(), json);
          places("benchmarks", run.benchmarks(), json);
          json.text("sha256", sum);
        });
  }

  /** The numbers of lines, from 0, in the order of the plan. */
  private void places(String name, List<?> results, JsonOut json) throws IOException {
    json.array(name, results, result -> json.integer((long) lines.getOrDefault(result, -1)));
  }

  private void line(String event, Fields fields) throws IOException {
    // As one piece, so that a line is there or not, as far as that lies with us.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    JsonOut json = JsonOut.line(bytes);
    json.object(
        () -> {
          json.text("event", event);
          fields.write(json);
        });
    json.finish();
    byte[] line = bytes.toByteArray();
    digest.update(line);
    written++;
    out.write(line);
    out.flush();
  }

  /** What a line holds beside the name of its event. */
  @FunctionalInterface
  public interface Fields {
    /** Writes them. */
    void write(JsonOut json) throws IOException;
  }
}
