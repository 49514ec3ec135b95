package dev.dbtest.store;

import dev.dbtest.json.JsonObject;
import dev.dbtest.json.JsonSyntaxException;
import dev.dbtest.json.JsonTree;
import dev.dbtest.json.MalformedJsonException;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Problem.Severity;
import dev.dbtest.model.RunResult;
import dev.dbtest.store.jmh.JmhResultReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads runs that {@link RunWriter} wrote, in this version of the format and all earlier ones, and
 * result files of JMH. Statistics in a document are not read: they can be computed from the samples
 * again.
 */
public final class RunReader {
  private RunReader() {}

  /**
   * Reads a run from a file.
   *
   * @throws UnreadableRunException if there is no such file, or it does not contain a run that this
   *     version can read
   */
  public static RunResult read(Path file) throws UnreadableRunException {
    return read(file, document -> true).run();
  }

  /**
   * Reads a run from a file, and what was written beside it.
   *
   * @param additions reads the rest of the document, which is null for a result file of JMH; may
   *     throw a {@link MalformedJsonException} or an {@link IllegalArgumentException}
   * @throws UnreadableRunException if there is no such file, or it does not contain a run that this
   *     version can read
   */
  public static <A> RunDocument<A> read(Path file, Function<@Nullable JsonObject, A> additions)
      throws UnreadableRunException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), additions);
    } catch (NoSuchFileException missing) {
      throw new UnreadableRunException(
          "Cannot read %s: there is no such file. Name a report that dbtest or JMH wrote as JSON."
              .formatted(file),
          missing);
    } catch (IOException failed) {
      String reason =
          failed instanceof FileSystemException system && system.getReason() != null
              ? system.getReason()
              : String.valueOf(failed.getMessage());
      throw new UnreadableRunException("Cannot read %s: %s.".formatted(file, reason), failed);
    }
  }

  /**
   * Reads a run.
   *
   * @param in the document in UTF-8; not closed
   * @param source where it is from, for messages
   * @throws UnreadableRunException if it does not contain a run that this version can read
   * @throws IOException if {@code in} cannot be read
   */
  public static RunResult read(InputStream in, String source)
      throws UnreadableRunException, IOException {
    return read(in, source, document -> true).run();
  }

  /**
   * Reads a run, and what was written beside it.
   *
   * @param in the document in UTF-8; not closed
   * @param source where it is from, for messages
   * @param additions reads the rest of the document; gets null for a result file of JMH, and for
   *     lines that were cut off
   * @throws UnreadableRunException if it does not contain a run that this version can read
   * @throws IOException if {@code in} cannot be read
   */
  public static <A> RunDocument<A> read(
      InputStream in, String source, Function<@Nullable JsonObject, A> additions)
      throws UnreadableRunException, IOException {
    byte[] document = in.readAllBytes();
    if (RunLinesReader.isMeant(document)) {
      return ofLines(document, source, additions);
    }
    Object tree;
    try {
      tree = JsonTree.read(document);
    } catch (JsonSyntaxException malformed) {
      throw new UnreadableRunException(
          "%s is not a JSON document: %s. Name a report that dbtest or JMH wrote as JSON."
              .formatted(source, malformed.getMessage()),
          malformed);
    }
    try {
      if (tree instanceof List<?> benchmarks) {
        RunResult run = JmhResultReader.of(benchmarks, source);
        requireOnce(run, source);
        return new RunDocument<>(run, additions.apply(null));
      }
      JsonObject root = JsonObject.root(tree);
      checkVersion(root, source);
      return new RunDocument<>(run(root), additions.apply(root));
    } catch (MalformedJsonException | IllegalArgumentException wrong) {
      throw new UnreadableRunException(
          "%s is not a run of dbtest or JMH: %s. Name a report that one of them wrote as JSON."
              .formatted(source, wrong.getMessage()),
          wrong);
    }
  }

  private static <A> RunDocument<A> ofLines(
      byte[] document, String source, Function<@Nullable JsonObject, A> additions)
      throws UnreadableRunException {
    RunLinesReader.Lines lines = RunLinesReader.read(document, source);
    try {
      return new RunDocument<>(lines.run(), additions.apply(lines.end()));
    } catch (MalformedJsonException | IllegalArgumentException wrong) {
      throw new UnreadableRunException(
          "%s is damaged in its last line: %s. Run again to write it anew."
              .formatted(source, wrong.getMessage()),
          wrong);
    }
  }

  /**
   * Refuses a run that holds a benchmark twice: whoever joins files may have the same one in both,
   * and nobody could tell which of the two is meant.
   *
   * @param source what to call the file in the message
   * @throws UnreadableRunException if it does; the message names the benchmark
   */
  public static void requireOnce(RunResult run, String source) throws UnreadableRunException {
    Set<String> seen = new HashSet<>();
    for (BenchmarkResult benchmark : run.benchmarks()) {
      String name = benchmark.id().text() + " (" + benchmark.settings().mode().shortName() + ")";
      if (!seen.add(name)) {
        // A parameter may have line breaks, which would tear the sentence.
        String inOneLine = name.replace("\r", "\\r").replace("\n", "\\n");
        throw new UnreadableRunException(
            "%s holds %s twice, and nobody can tell which of the two is meant. Name a file in which a benchmark is once in each mode and with each set of parameters."
                .formatted(source, inOneLine));
      }
    }
  }

  private static void checkVersion(JsonObject root, String source) throws UnreadableRunException {
    String schema = root.text("schema");
    int version = version(schema);
    if (version < 1) {
      throw root.unknown("schema", schema);
    }
    if (version > Schema.VERSION) {
      throw new UnreadableRunException(
          "%s was written by a newer dbtest: its format is %s, and this dbtest reads up to %s. Use the newer dbtest to read it."
              .formatted(source, schema, Schema.current()));
    }
  }

  /** The version in the name of a schema; 0 if there is none. */
  private static int version(String schema) {
    if (!schema.startsWith(Schema.NAME)) {
      return 0;
    }
    try {
      return Integer.parseInt(schema.substring(Schema.NAME.length()));
    } catch (NumberFormatException noVersion) {
      return 0;
    }
  }

  private static RunResult run(JsonObject root) {
    return new RunResult(
        root.text("runId"),
        root.text("version"),
        root.text("command"),
        root.integerText("seed"),
        root.instant("started"),
        root.nanos("durationNanos"),
        root.flag("interrupted"),
        new Environment(root.textsByName("environment")),
        root.list("problems", RunReader::problem),
        root.list("tests", TestReader::test),
        root.list("benchmarks", BenchmarkResultReader::benchmark));
  }

  /** A problem. */
  static Problem problem(JsonObject problem) {
    return new Problem(
        problem.constant("severity", Severity.class),
        problem.text("subject"),
        problem.text("message"),
        problem.text("remedy"));
  }
}
