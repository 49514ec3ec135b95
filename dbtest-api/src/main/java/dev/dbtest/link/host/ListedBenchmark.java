package dev.dbtest.link.host;

import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Mode;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An entry of JMH's list of benchmarks: a benchmark in one of the modes that its author asks for,
 * with the settings that annotations on method and class give it.
 *
 * @param name JMH's name: the canonical name of the class, a dot, and the method or thread group
 * @param declared settings that the author asks for; the mode is always there
 * @param parameters parameters of all of its states, in JMH's order; the values may be empty if the
 *     author left them to the command line
 */
public record ListedBenchmark(String name, Declared declared, List<Parameter> parameters) {

  /** Copies the parameters. */
  public ListedBenchmark {
    parameters = List.copyOf(parameters);
  }

  /** The name that JMH gives to the benchmark of a case. */
  public static String nameOf(CaseId id) {
    return id.className().replace('$', '.') + '.' + id.method();
  }

  void write(PayloadWriter out) {
    out.text(name);
    writeOptional(out, declared.mode(), PayloadWriter::constant);
    writeOptional(out, declared.forks(), PayloadWriter::integer);
    writeOptional(out, declared.warmupRounds(), PayloadWriter::integer);
    writeOptional(out, declared.warmupTime(), PayloadWriter::duration);
    writeOptional(out, declared.rounds(), PayloadWriter::integer);
    writeOptional(out, declared.roundTime(), PayloadWriter::duration);
    writeOptional(out, declared.threads(), PayloadWriter::integer);
    out.texts(declared.jvmArgs());
    out.list(parameters, (writer, p) -> writer.text(p.name()).texts(p.values()));
  }

  static ListedBenchmark read(PayloadReader in) {
    return new ListedBenchmark(
        in.text(),
        new Declared(
            ListedBenchmark.<Mode>readOptional(in, reader -> reader.constant(Mode.class)),
            readOptional(in, PayloadReader::integer),
            readOptional(in, PayloadReader::integer),
            ListedBenchmark.<Duration>readOptional(in, PayloadReader::duration),
            readOptional(in, PayloadReader::integer),
            ListedBenchmark.<Duration>readOptional(in, PayloadReader::duration),
            readOptional(in, PayloadReader::integer),
            in.texts()),
        in.list(reader -> new Parameter(reader.text(), reader.texts())));
  }

  private static <T> void writeOptional(
      PayloadWriter out, @Nullable T value, BiConsumer<PayloadWriter, T> write) {
    out.flag(value != null);
    if (value != null) {
      write.accept(out, value);
    }
  }

  private static <T> @Nullable T readOptional(PayloadReader in, Function<PayloadReader, T> read) {
    return in.flag() ? read.apply(in) : null;
  }
}
