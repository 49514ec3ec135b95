package dev.dbtest.discovery.cache;

import dev.dbtest.link.PayloadWriter;
import dev.dbtest.link.codec.DeclaredCodec;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.Discovery;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.model.TestSuiteInfo.Lock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a discovery. Texts and tags are written once and referred to by number, since most of them
 * occur again and again; that makes reading fast. {@link DiscoveryReader} reads it.
 */
final class DiscoveryWriter {

  private final PayloadWriter body = new PayloadWriter();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  void write(Discovery discovery) {
    body.integer(discovery.suites().size());
    for (TestSuiteInfo suite : discovery.suites()) {
      write(suite);
    }
    body.integer(discovery.groups().size());
    for (BenchmarkGroupInfo group : discovery.groups()) {
      write(group);
    }
    body.integer(discovery.problems().size());
    for (Problem problem : discovery.problems()) {
      write(problem);
    }
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
    text(suite.engine());
    body.constant(suite.kind());
    body.constant(suite.bond());
    tags(suite.tags());
    optionalText(suite.skipReason());
    body.optionalConstant(suite.isolation());
    body.optionalDuration(suite.timeout());
    body.integer(suite.locks().size());
    for (Lock lock : suite.locks()) {
      text(lock.name()).flag(lock.exclusive());
    }
    body.integer(suite.tests().size());
    for (TestInfo test : suite.tests()) {
      if (!suite.engine().isEmpty()) {
        // Tests of nested classes are tests of the class around them.
        text(test.id().engineId());
        text(test.id().className());
      }
      write(test);
    }
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
      optionalText(test.skipReason());
      body.optionalDuration(test.timeout());
      body.optionalInteger(test.retries());
    }
  }

  private void write(BenchmarkGroupInfo group) {
    text(group.className());
    text(group.module());
    body.constant(group.origin());
    tags(group.tags());
    optionalText(group.skipReason());
    body.list(group.benchmarks(), (writer, benchmark) -> write(benchmark));
  }

  private void write(BenchmarkInfo benchmark) {
    text(benchmark.id().method());
    text(benchmark.displayName());
    tags(benchmark.tags());
    optionalText(benchmark.skipReason());
    body.flag(benchmark.baseline());
    write(benchmark.limits());
    DeclaredCodec.write(body, benchmark.declared());
    body.list(
        benchmark.parameters(),
        (writer, parameter) -> text(parameter.name()).texts(parameter.values()));
  }

  private void write(Limits limits) {
    body.optionalDecimal(limits.maxRatio());
    body.optionalDecimal(limits.maxNanos());
    body.optionalDecimal(limits.maxBytes());
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

  private void optionalText(@Nullable String value) {
    body.flag(value != null);
    if (value != null) {
      text(value);
    }
  }
}
