package dev.dbtest.execute.workers;

import dev.dbtest.api.ResourceLock;
import dev.dbtest.api.Retry;
import dev.dbtest.api.Rows;
import dev.dbtest.api.Skip;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.ChildLines;
import dev.dbtest.execute.account.SuiteRun;
import dev.dbtest.execute.account.TimeLimits;
import dev.dbtest.history.CaseHistory;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Durations;
import dev.dbtest.model.Isolation;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunListener;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestResult;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.plan.suites.SuitePlan;
import dev.dbtest.testing.CompiledProject;
import dev.dbtest.worker.WorkerMain;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles suites from source text and runs them in real worker JVMs. */
final class SuiteProject {

  static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private static final String IMPORTS =
      """
      import dev.dbtest.api.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.stream.*;
      import java.nio.file.*;
      """;

  private final CompiledProject project;
  private SuiteOptions options;
  private RunListener listener = event -> {};
  private Cancellation cancellation = new Cancellation();
  private UnaryOperator<SuitePlan> choice = plan -> plan;
  private CaseHistory history = CaseHistory.NONE;

  SuiteProject(Path directory) {
    this.project = CompiledProject.in(directory.resolve("classes"));
    this.options =
        SuiteOptions.of(
            WorkerJvm.of(
                JAVA,
                Stream.of(
                        CompiledProject.homeOf(TestSuite.class),
                        CompiledProject.homeOf(CaseId.class),
                        CompiledProject.homeOf(WorkerMain.class))
                    .distinct()
                    .toList(),
                directory));
  }

  /** Adds a suite; the usual imports come before it. */
  SuiteProject suite(String text) {
    project.source(IMPORTS + text);
    return this;
  }

  /** Adds a class that is in a package, as it is. */
  SuiteProject source(String text) {
    project.source(text);
    return this;
  }

  /** Lets the sources use what Java has had since this release. */
  SuiteProject release(int number) {
    project.options("--release", Integer.toString(number));
    return this;
  }

  SuiteProject with(UnaryOperator<SuiteOptions> change) {
    options = change.apply(options);
    return this;
  }

  SuiteProject limits(UnaryOperator<TimeLimits> change) {
    options = options.withLimits(change.apply(options.limits()));
    return this;
  }

  SuiteProject heardBy(RunListener newListener) {
    listener = newListener;
    return this;
  }

  SuiteProject cancelledBy(Cancellation newCancellation) {
    cancellation = newCancellation;
    return this;
  }

  SuiteProject choosing(UnaryOperator<SuitePlan> newChoice) {
    choice = newChoice;
    return this;
  }

  SuiteProject history(CaseHistory newHistory) {
    history = newHistory;
    return this;
  }

  Outcomes run() throws IOException {
    Path classes = project.compile();
    SuitePlan plan = choice.apply(SuitePlan.ofAll(scan(classes)));
    try (SuiteExecutor executor =
        new SuiteExecutor(
            options,
            List.of(new ModulePath("", List.of(classes), List.of(classes))),
            ChildLines.create(),
            Clock.systemUTC(),
            System::nanoTime,
            null)) {
      return new Outcomes(executor.run(plan, history.results(), listener, cancellation));
    }
  }

  /** What came of a run, in a form that assertions read well. */
  record Outcomes(SuiteRun run) {

    /** Each case with its status, in the order of the results. */
    Map<String, String> statuses() {
      return run.results().stream()
          .collect(
              Collectors.toMap(
                  result -> result.id().text(),
                  result -> result.outcome().status().name(),
                  (a, b) -> "TWICE",
                  java.util.LinkedHashMap::new));
    }

    TestResult of(String id) {
      return run.results().stream()
          .filter(result -> result.id().text().equals(id))
          .findFirst()
          .orElseThrow(() -> new AssertionError(id + " is not among " + statuses()));
    }

    /** Why a case did not pass. */
    dev.dbtest.model.Failure failure(String id) {
      dev.dbtest.model.Outcome outcome = of(id).outcome();
      if (outcome instanceof dev.dbtest.model.Outcome.Failed failed) {
        return failed.failure();
      }
      if (outcome instanceof dev.dbtest.model.Outcome.Errored errored) {
        return errored.failure();
      }
      if (outcome instanceof dev.dbtest.model.Outcome.Flaky flaky) {
        return flaky.failure();
      }
      throw new AssertionError(id + " has no failure but " + outcome);
    }

    /** Why a case was left out. */
    String skipReason(String id) {
      dev.dbtest.model.Outcome outcome = of(id).outcome();
      if (outcome instanceof dev.dbtest.model.Outcome.Skipped skipped) {
        return skipped.reason();
      }
      throw new AssertionError(id + " is not skipped but " + outcome);
    }

    List<String> problems() {
      return run.problems().stream().map(Problem::text).toList();
    }
  }

  private static List<TestSuiteInfo> scan(Path classes) throws IOException {
    List<TestSuiteInfo> suites = new ArrayList<>();
    try (URLClassLoader loader =
            new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, SuiteProject.class.getClassLoader());
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.sorted().toList()) {
        String name = classes.relativize(file).toString();
        if (name.endsWith(".class")) {
          String className = name.substring(0, name.length() - 6).replace('/', '.');
          TestSuiteInfo suite = suite(Class.forName(className, false, loader));
          if (suite != null) {
            suites.add(suite);
          }
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
    return suites;
  }

  private static @Nullable TestSuiteInfo suite(Class<?> type) {
    TestSuite annotation = type.getAnnotation(TestSuite.class);
    if (annotation == null || java.lang.reflect.Modifier.isAbstract(type.getModifiers())) {
      return null;
    }
    List<TestInfo> tests = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      Method[] methods = each.getDeclaredMethods();
      Arrays.sort(methods, Comparator.comparing(Method::getName));
      for (Method method : methods) {
        Test test = method.getAnnotation(Test.class);
        if (test != null) {
          tests.add(info(type, method, test));
        }
      }
    }
    Skip skip = type.getAnnotation(Skip.class);
    return new TestSuiteInfo(
        type.getName(),
        CaseKind.UNIT,
        Tags.of(annotation.tags()),
        skip == null ? null : skip.value(),
        annotation.isolation() == TestSuite.Isolation.DEFAULT
            ? null
            : Isolation.valueOf(annotation.isolation().name()),
        duration(annotation.timeout()),
        Stream.of(type.getAnnotationsByType(ResourceLock.class))
            .map(
                lock ->
                    new TestSuiteInfo.Lock(
                        lock.value(), lock.mode() == ResourceLock.Mode.READ_WRITE))
            .toList(),
        tests,
        "");
  }

  private static TestInfo info(Class<?> type, Method method, Test test) {
    Skip skip = method.getAnnotation(Skip.class);
    Retry retry = method.getAnnotation(Retry.class);
    Retry ofSuite = type.getAnnotation(Retry.class);
    Retry effective = retry == null ? ofSuite : retry;
    return new TestInfo(
        CaseId.of(type.getName(), method.getName()),
        test.name().isEmpty() ? method.getName() : test.name(),
        Tags.of(test.tags()),
        skip == null ? null : skip.value(),
        duration(test.timeout()),
        effective == null ? null : effective.value(),
        method.isAnnotationPresent(Rows.class));
  }

  private static @Nullable Duration duration(String text) {
    return text.isBlank() ? null : Durations.parse(text);
  }
}
