package dev.dbtest.discovery.cache;

import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.codec.DeclaredCodec;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkGroupInfo.Origin;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.Bond;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Discovery;
import dev.dbtest.model.Isolation;
import dev.dbtest.model.Limits;
import dev.dbtest.model.ParameterRow;
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

/** Reads what {@link DiscoveryWriter} wrote. */
final class DiscoveryReader {

  private final String[] texts;
  private final Map<Integer, Tags> tags = new HashMap<>();

  DiscoveryReader(List<String> texts) {
    this.texts = texts.toArray(new String[0]);
  }

  Discovery read(PayloadReader body) {
    return new Discovery(suites(body), groups(body), problems(body));
  }

  private List<TestSuiteInfo> suites(PayloadReader body) {
    int size = body.size();
    List<TestSuiteInfo> suites = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      suites.add(suite(body));
    }
    return suites;
  }

  private List<BenchmarkGroupInfo> groups(PayloadReader body) {
    int size = body.size();
    List<BenchmarkGroupInfo> groups = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      groups.add(group(body));
    }
    return groups;
  }

  private List<Problem> problems(PayloadReader body) {
    int size = body.size();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      problems.add(problem(body));
    }
    return problems;
  }

  private TestSuiteInfo suite(PayloadReader body) {
    String className = text(body);
    String module = text(body);
    String engine = text(body);
    CaseKind kind = body.constant(CaseKind.class);
    Bond bond = body.constant(Bond.class);
    return new TestSuiteInfo(
        className,
        kind,
        tags(body),
        optionalText(body),
        body.optionalConstant(Isolation.class),
        body.optionalDuration(),
        locks(body),
        tests(className, engine, body),
        module,
        engine,
        true,
        bond);
  }

  private List<Lock> locks(PayloadReader body) {
    int size = body.size();
    List<Lock> locks = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      locks.add(new Lock(text(body), body.flag()));
    }
    return locks;
  }

  private List<TestInfo> tests(String className, String engine, PayloadReader body) {
    int size = body.size();
    List<TestInfo> tests = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      CaseId id =
          engine.isEmpty()
              ? CaseId.of(className, text(body))
              : new CaseId(engine, text(body), text(body), text(body), ParameterRow.NONE);
      tests.add(test(id, body));
    }
    return tests;
  }

  private TestInfo test(CaseId id, PayloadReader body) {
    String displayName = text(body);
    Tags testTags = tags(body);
    boolean hasRows = body.flag();
    boolean plain = body.flag();
    return plain
        ? new TestInfo(id, displayName, testTags, null, null, null, hasRows)
        : new TestInfo(
            id,
            displayName,
            testTags,
            optionalText(body),
            body.optionalDuration(),
            body.optionalInteger(),
            hasRows);
  }

  private BenchmarkGroupInfo group(PayloadReader body) {
    String className = text(body);
    String module = text(body);
    return new BenchmarkGroupInfo(
        className,
        body.constant(Origin.class),
        tags(body),
        optionalText(body),
        benchmarks(className, body),
        module);
  }

  private List<BenchmarkInfo> benchmarks(String className, PayloadReader body) {
    int size = body.size();
    List<BenchmarkInfo> benchmarks = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      benchmarks.add(benchmark(className, body));
    }
    return benchmarks;
  }

  private BenchmarkInfo benchmark(String className, PayloadReader body) {
    return new BenchmarkInfo(
        CaseId.of(className, text(body)),
        text(body),
        tags(body),
        optionalText(body),
        body.flag(),
        limits(body),
        DeclaredCodec.read(body),
        parameters(body));
  }

  private List<Parameter> parameters(PayloadReader body) {
    int size = body.size();
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      parameters.add(new Parameter(text(body), body.texts()));
    }
    return parameters;
  }

  private static Limits limits(PayloadReader body) {
    return new Limits(body.optionalDecimal(), body.optionalDecimal(), body.optionalDecimal());
  }

  private Problem problem(PayloadReader body) {
    return new Problem(body.constant(Problem.Severity.class), text(body), text(body), text(body));
  }

  private Tags tags(PayloadReader body) {
    int number = body.integer();
    Tags known = tags.get(number);
    if (known == null) {
      String joined = text(number);
      known = joined.isEmpty() ? Tags.NONE : Tags.of(joined.split("\n", -1));
      tags.put(number, known);
    }
    return known;
  }

  private String text(PayloadReader body) {
    return text(body.integer());
  }

  private String text(int number) {
    if (number < 0 || number >= texts.length) {
      throw new MalformedFrameException("there is no text number " + number);
    }
    return texts[number];
  }

  private @Nullable String optionalText(PayloadReader body) {
    return body.flag() ? text(body) : null;
  }
}
