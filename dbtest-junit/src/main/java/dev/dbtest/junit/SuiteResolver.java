package dev.dbtest.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.dbtest.model.Problem;
import dev.dbtest.model.TestInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.IterationSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.NestedClassSelector;
import org.junit.platform.engine.discovery.NestedMethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Finds the suites, tests and rows that selectors name. Those of others are no business of it. */
final class SuiteResolver implements SelectorResolver {

  private final UniqueId engine;
  private final SuiteFinder finder;
  private final Wishes wishes;
  private final Warnings warnings;
  private final Predicate<String> classNames;
  private final Map<String, Class<?>> classes = new HashMap<>();
  private final Set<Class<?>> inside = new HashSet<>();

  SuiteResolver(
      UniqueId engine,
      SuiteFinder finder,
      Wishes wishes,
      Warnings warnings,
      Predicate<String> classNames) {
    this.engine = engine;
    this.finder = finder;
    this.wishes = wishes;
    this.warnings = warnings;
    this.classNames = classNames;
  }

  @Override
  public Resolution resolve(ClassSelector selector, Context context) {
    Class<?> type = selector.getJavaClass();
    // Whoever asks for a class asks for what is inside, whatever that is called.
    return inside.contains(type) || classNames.test(type.getName())
        ? ofClass(type, context)
        : Resolution.unresolved();
  }

  @Override
  public Resolution resolve(NestedClassSelector selector, Context context) {
    return ofClass(selector.getNestedClass(), context);
  }

  @Override
  public Resolution resolve(MethodSelector selector, Context context) {
    return ofMethod(selector.getJavaClass(), selector.getMethodName(), context);
  }

  @Override
  public Resolution resolve(NestedMethodSelector selector, Context context) {
    return ofMethod(selector.getNestedClass(), selector.getMethodName(), context);
  }

  @Override
  public Resolution resolve(IterationSelector selector, Context context) {
    if (!(selector.getParentSelector() instanceof MethodSelector method)) {
      return Resolution.unresolved();
    }
    Optional<TestNode> found = testNode(method.getJavaClass(), method.getMethodName(), context);
    if (found.isEmpty()) {
      return Resolution.unresolved();
    }
    for (int index : selector.getIterationIndices()) {
      wishes.addRow(found.get().getUniqueId(), index + 1);
    }
    return Resolution.match(Match.partial(found.get()));
  }

  @Override
  public Resolution resolve(UniqueIdSelector selector, Context context) {
    UniqueId id = selector.getUniqueId();
    UniqueId test = Ids.isRow(id) ? id.removeLastSegment() : id;
    UniqueId suite = Ids.isTest(test) ? test.removeLastSegment() : test;
    if (!Ids.isSuite(suite) || !suite.removeLastSegment().equals(engine)) {
      return Resolution.unresolved();
    }
    Optional<Class<?>> type = load(suite.getLastSegment().getValue());
    if (type.isEmpty()) {
      return Resolution.unresolved();
    }
    if (suite.equals(id)) {
      return suiteNode(type.get(), context).map(this::exactly).orElse(Resolution.unresolved());
    }
    return testNode(type.get(), test.getLastSegment().getValue(), context)
        .map(node -> Resolution.match(Match.exact(node)))
        .orElse(Resolution.unresolved());
  }

  /**
   * The suites in a class stand beside it, so that their ids are the same however they are found.
   */
  private Resolution ofClass(Class<?> type, Context context) {
    Set<DiscoverySelector> selectors = new LinkedHashSet<>();
    for (Class<?> each : finder.inside(type)) {
      inside.add(each);
      selectors.add(selectClass(each));
    }
    if (selectors.isEmpty()) {
      return suiteNode(type, context).map(this::exactly).orElse(Resolution.unresolved());
    }
    if (finder.find(type).isPresent()) {
      classes.put(type.getName(), type);
      selectors.add(selectUniqueId(Ids.suite(engine, type.getName())));
    }
    return Resolution.selectors(selectors);
  }

  private Resolution ofMethod(Class<?> type, String method, Context context) {
    Optional<TestNode> test = testNode(type, method, context);
    if (test.isEmpty()) {
      return Resolution.unresolved();
    }
    wishes.addWhole(test.get().getUniqueId());
    return Resolution.match(Match.exact(test.get()));
  }

  private Resolution exactly(SuiteNode suite) {
    return Resolution.match(
        Match.exact(
            suite,
            () -> {
              wishes.addWhole(suite.getUniqueId());
              Set<DiscoverySelector> below = new LinkedHashSet<>();
              for (TestInfo test : suite.found().tests()) {
                below.add(selectUniqueId(Ids.test(suite.getUniqueId(), test.id().method())));
              }
              return below;
            }));
  }

  private Optional<SuiteNode> suiteNode(Class<?> type, Context context) {
    Optional<FoundSuite> found = finder.find(type);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    classes.put(type.getName(), type);
    return context.addToParent(
        parent -> {
          tell(found.get());
          UniqueId id = Ids.suite(engine, type.getName());
          return Optional.of(new SuiteNode(id, found.get(), warnings));
        });
  }

  private Optional<TestNode> testNode(Class<?> type, String method, Context context) {
    Optional<TestInfo> info = finder.find(type).flatMap(suite -> suite.test(method));
    if (info.isEmpty()) {
      return Optional.empty();
    }
    classes.put(type.getName(), type);
    return context.addToParent(
        () -> selectUniqueId(Ids.suite(engine, type.getName())),
        parent -> Optional.of(TestNode.of((SuiteNode) parent, info.get(), warnings)));
  }

  private void tell(FoundSuite suite) {
    for (Problem problem : suite.problems()) {
      if (problem.severity() == Problem.Severity.WARNING) {
        warnings.add(problem.text());
      }
    }
  }

  private Optional<Class<?>> load(String className) {
    Class<?> known = classes.get(className);
    return known != null
        ? Optional.of(known)
        : ReflectionSupport.tryToLoadClass(className).toOptional();
  }
}
