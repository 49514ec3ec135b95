package dev.dbtest.worker;

import dev.dbtest.api.Setup;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Teardown;
import dev.dbtest.api.TeardownSuite;
import dev.dbtest.api.Test;
import dev.dbtest.model.Durations;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a suite by their role in its life cycle.
 *
 * <p>Reading an annotation makes the JDK generate classes, so annotations are read only of methods
 * that are not known as tests already.
 */
final class SuiteClass {

  private static final Comparator<Method> BY_NAME = new ByName();

  private final Class<?> type;
  private final List<Fixture> suiteSetups = new ArrayList<>();
  private final List<Fixture> setups = new ArrayList<>();
  private final List<Fixture> teardowns = new ArrayList<>();
  private final List<Fixture> suiteTeardowns = new ArrayList<>();
  private final Map<String, List<Method>> tests = new HashMap<>();

  private SuiteClass(Class<?> type) {
    this.type = type;
  }

  /**
   * Reads a class, and what it inherits from base classes and interfaces.
   *
   * @param testNames names of methods that are known to be tests
   * @throws SuiteDefect if a set-up or tear-down method cannot be called
   */
  static SuiteClass of(Class<?> type, Set<String> testNames) throws SuiteDefect {
    SuiteClass suite = new SuiteClass(type);
    for (Class<?> each : Lineage.of(type)) {
      suite.add(each, testNames);
    }
    // Set-up runs from the base class down, tear-down back up.
    Collections.reverse(suite.teardowns);
    Collections.reverse(suite.suiteTeardowns);
    return suite;
  }

  private void add(Class<?> declaring, Set<String> testNames) throws SuiteDefect {
    Method[] methods = declaring.getDeclaredMethods();
    // The JVM gives methods in no particular order.
    Arrays.sort(methods, BY_NAME);
    for (Method method : methods) {
      if (method.isSynthetic()) {
        if (method.isBridge() && Overriding.isBridgeOfTypeArgument(method, methods)) {
          forgetOverridden(method);
        }
        continue;
      }
      if (declaring.isInterface() && !Overriding.isInherited(method, type)) {
        if (!method.isDefault()) {
          LostFixtures.refuse(method, type);
        }
        continue;
      }
      forgetOverridden(method);
      if (testNames.contains(method.getName())) {
        addTest(method);
      } else if (Modifier.isAbstract(method.getModifiers())) {
        LostFixtures.refuse(method, type);
      } else {
        addFixture(method);
      }
    }
  }

  private void addTest(Method method) {
    List<Method> same = tests.get(method.getName());
    if (same == null) {
      same = new ArrayList<>(1);
      tests.put(method.getName(), same);
    }
    same.add(method);
  }

  private void forgetOverridden(Method method) {
    forgetOverridden(suiteSetups, method);
    forgetOverridden(setups, method);
    forgetOverridden(teardowns, method);
    forgetOverridden(suiteTeardowns, method);
    List<Method> same = tests.get(method.getName());
    if (same != null) {
      for (int i = same.size() - 1; i >= 0; i--) {
        if (Overriding.overrides(method, same.get(i))) {
          same.remove(i);
        }
      }
    }
  }

  private static void forgetOverridden(List<Fixture> fixtures, Method method) {
    for (int i = fixtures.size() - 1; i >= 0; i--) {
      if (fixtures.get(i).isOverriddenBy(method)) {
        fixtures.remove(i);
      }
    }
  }

  private void addFixture(Method method) throws SuiteDefect {
    if (method.getAnnotations().length == 0) {
      return;
    }
    SetupSuite suiteSetup = method.getAnnotation(SetupSuite.class);
    if (suiteSetup != null) {
      suiteSetups.add(fixture(method, "@SetupSuite", suiteSetup.timeout()));
    }
    Setup setup = method.getAnnotation(Setup.class);
    if (setup != null) {
      setups.add(fixture(method, "@Setup", setup.timeout()));
    }
    Teardown teardown = method.getAnnotation(Teardown.class);
    if (teardown != null) {
      teardowns.add(fixture(method, "@Teardown", teardown.timeout()));
    }
    TeardownSuite suiteTeardown = method.getAnnotation(TeardownSuite.class);
    if (suiteTeardown != null) {
      suiteTeardowns.add(fixture(method, "@TeardownSuite", suiteTeardown.timeout()));
    }
  }

  private static Fixture fixture(Method method, String annotation, String timeout)
      throws SuiteDefect {
    String subject = "the " + annotation + " method " + method.getName();
    if (method.getParameterCount() > 0) {
      throw new SuiteDefect(subject + " has parameters, and nobody could give them. Remove them.");
    }
    if (!AsyncResult.isAllowed(method.getReturnType())) {
      throw new SuiteDefect(
          subject
              + " returns a "
              + method.getReturnType().getName()
              + ", which would be lost. Return void, or a CompletionStage, Future or Flow.Publisher"
              + " to be waited for.");
    }
    try {
      method.setAccessible(true);
      return new Fixture(method, timeout.isBlank() ? 0 : Durations.parse(timeout).toNanos());
    } catch (IllegalArgumentException e) {
      throw new SuiteDefect(subject + " has a bad timeout: " + e.getMessage());
    }
  }

  /**
   * The method of a test, checked and ready to be called.
   *
   * @throws SuiteDefect if there is no such test, or it cannot be called
   */
  Method test(String name, boolean hasRows) throws SuiteDefect {
    Method method = only(name);
    if (Modifier.isStatic(method.getModifiers())) {
      throw new SuiteDefect(
          "the test is static. Remove the modifier: tests are called on the suite.");
    }
    if (Modifier.isAbstract(method.getModifiers())) {
      throw new SuiteDefect("the test is abstract. Implement and annotate it in the suite.");
    }
    if (method.getParameterCount() > 0 && !hasRows) {
      throw new SuiteDefect(
          "the test has parameters and no @Rows to fill them. Add @Rows, or remove the parameters.");
    }
    if (!AsyncResult.isAllowed(method.getReturnType())) {
      throw new SuiteDefect(
          "the test returns a "
              + method.getReturnType().getName()
              + ", which would be lost. Return void, or a CompletionStage, Future or Flow.Publisher"
              + " to be waited for.");
    }
    method.setAccessible(true);
    return method;
  }

  private Method only(String name) throws SuiteDefect {
    List<Method> candidates = tests.getOrDefault(name, List.of());
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    Method found = null;
    for (Method method : candidates) {
      if (method.isAnnotationPresent(Test.class)) {
        if (found != null) {
          throw new SuiteDefect(
              "two tests have this name. Rename one, so that reports can tell them apart.");
        }
        found = method;
      }
    }
    if (found == null) {
      throw new SuiteDefect(
          type.getName()
              + " has no such test any more. The class changed since it was scanned: run again.");
    }
    return found;
  }

  /** The class. */
  Class<?> type() {
    return type;
  }

  /** What runs once before the tests, base class first. */
  List<Fixture> suiteSetups() {
    return suiteSetups;
  }

  /** What runs before each test, base class first. */
  List<Fixture> setups() {
    return setups;
  }

  /** What runs after each test, base class last. */
  List<Fixture> teardowns() {
    return teardowns;
  }

  /** What runs once after the tests, base class last. */
  List<Fixture> suiteTeardowns() {
    return suiteTeardowns;
  }

  /** The class whose instance this one needs; {@code null} if it needs none. */
  static @Nullable Class<?> enclosing(Class<?> type) {
    return type.isMemberClass() && !Modifier.isStatic(type.getModifiers())
        ? type.getEnclosingClass()
        : null;
  }

  // A lambda would cost a small suite more than its tests do.
  private static final class ByName implements Comparator<Method>, Serializable {

    private static final long serialVersionUID = 1;

    @Override
    public int compare(Method left, Method right) {
      return left.getName().compareTo(right.getName());
    }
  }
}
