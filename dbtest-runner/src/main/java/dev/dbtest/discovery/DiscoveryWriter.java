package dev.dbtest.discovery;

import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a discovery. Texts and tags are written once and referred to by number, since most of them
 * occur again and again; that makes reading fast. {@link DiscoveryReader} is the other side.
 */
final class DiscoveryWriter {

  private final PayloadWriter body = new PayloadWriter();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  void write(Discovery discovery) {
    body.list(discovery.suites(), (writer, suite) -> write(suite));
    body.list(discovery.groups(), (writer, group) -> write(group));
    body.list(discovery.problems(), (writer, problem) -> write(problem));
  }

  byte[] texts() {
    return new PayloadWriter().texts(texts).toBytes();
  }

  byte[] bytes() {
    return body.toBytes();
  }

  private void write(TestSuiteInfo suite) {
    text(suite.className());
    text(suite.module());
    body.constant(suite.kind());
    tags(suite.tags());
    optional(suite.skipReason(), this::text);
    optional(suite.isolation(), body::constant);
    optional(suite.timeout(), body::duration);
    body.list(suite.locks(), (writer, lock) -> text(lock.name()).flag(lock.exclusive()));
    body.list(suite.tests(), (writer, test) -> write(test));
  }

  private void write(TestInfo test) {
    text(test.id().method());
    text(test.displayName());
    tags(test.tags());
    // Nearly all tests have none of these, and a reader is quickest with a single field.
    body.flag(test.hasRows());
    boolean plain = test.skipReason() == null && test.timeout() == null && test.retries() == null;
    body.flag(plain);
    if (!plain) {
      optional(test.skipReason(), this::text);
      optional(test.timeout(), body::duration);
      optional(test.retries(), body::integer);
    }
  }

  private void write(BenchmarkGroupInfo group) {
    text(group.className());
    text(group.module());
    body.constant(group.origin());
    tags(group.tags());
    optional(group.skipReason(), this::text);
    body.list(group.benchmarks(), (writer, benchmark) -> write(benchmark));
  }

  private void write(BenchmarkInfo benchmark) {
    text(benchmark.id().method());
    text(benchmark.displayName());
    tags(benchmark.tags());
    optional(benchmark.skipReason(), this::text);
    body.flag(benchmark.baseline());
    write(benchmark.limits());
    write(benchmark.declared());
    body.list(
        benchmark.parameters(),
        (writer, parameter) -> text(parameter.name()).texts(parameter.values()));
  }

  private void write(Limits limits) {
    optional(limits.maxRatio(), body::decimal);
    optional(limits.maxNanos(), body::decimal);
    optional(limits.maxBytes(), body::decimal);
  }

  private void write(Declared declared) {
    optional(declared.mode(), body::constant);
    optional(declared.forks(), body::integer);
    optional(declared.warmupRounds(), body::integer);
    optional(declared.warmupTime(), body::duration);
    optional(declared.rounds(), body::integer);
    optional(declared.roundTime(), body::duration);
    optional(declared.threads(), body::integer);
    body.texts(declared.jvmArgs());
  }

  private void write(Problem problem) {
    body.constant(problem.severity());
    text(problem.subject());
    text(problem.message());
    text(problem.remedy());
  }

  private void tags(Tags tags) {
    // Tags hold no line ends, so a line end can separate them, and one number stands for them all.
    text(String.join("\n", tags.names()));
  }

  private PayloadWriter text(String text) {
    Integer number = numbers.get(text);
    if (number == null) {
      number = texts.size();
      numbers.put(text, number);
      texts.add(text);
    }
    return body.integer(number);
  }

  private <T> void optional(@Nullable T value, Consumer<T> write) {
    body.flag(value != null);
    if (value != null) {
      write.accept(value);
    }
  }
}
