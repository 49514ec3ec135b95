package dev.dbtest.junit;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import dev.dbtest.discovery.facts.AnnotationReader;
import dev.dbtest.discovery.facts.ClassTable;
import dev.dbtest.discovery.suites.SuiteReader;
import dev.dbtest.junit.facts.LoadedClasses;
import dev.dbtest.model.Problem;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of classes whether they are suites, and with which tests. Remembers what it has said. */
final class SuiteFinder {

  private final Map<Class<?>, Optional<FoundSuite>> known = new HashMap<>();

  /** The suite that a class is; empty if it is none of dbtest's business. */
  Optional<FoundSuite> find(Class<?> type) {
    Optional<FoundSuite> found = known.get(type);
    if (found == null) {
      found = isOfInterest(type) ? Optional.ofNullable(read(type)) : Optional.empty();
      known.put(type, found);
    }
    return found;
  }

  /** Whether a class, or one inside of it, is a suite. */
  boolean hasSuites(Class<?> type) {
    return find(type).isPresent() || !inside(type).isEmpty();
  }

  /** The classes right inside of a class that are suites, or that have some inside, by name. */
  List<Class<?>> inside(Class<?> type) {
    List<Class<?>> inside = new ArrayList<>();
    try {
      for (Class<?> each : type.getDeclaredClasses()) {
        if (hasSuites(each)) {
          inside.add(each);
        }
      }
    } catch (LinkageError e) {
      // A class that cannot be looked into is of no use to anybody, and others will say so.
      return List.of();
    }
    inside.sort((left, right) -> left.getName().compareTo(right.getName()));
    return inside;
  }

  /** Quick, since launchers ask about every class there is. */
  private static boolean isOfInterest(Class<?> type) {
    if (type.isAnnotation() || type.isAnnotationPresent(TestSuite.class)) {
      return !type.isAnnotation();
    }
    try {
      for (Method method : type.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Test.class)) {
          // What implements an interface, or extends an abstract class, is looked at by itself.
          return !type.isInterface();
        }
      }
      return false;
    } catch (LinkageError e) {
      return false;
    }
  }

  private static @Nullable FoundSuite read(Class<?> type) {
    List<Problem> problems = new ArrayList<>();
    List<TestSuiteInfo> suites;
    try {
      ClassTable classes = LoadedClasses.around(type);
      suites = new SuiteReader(classes, "", new AnnotationReader(problems)).suites();
    } catch (LinkageError | RuntimeException e) {
      problems.add(
          Problem.error(
              type.getName(),
              "something that the class mentions cannot be loaded: " + e + ".",
              "Add what is missing to the class path, or compile again."));
      return new FoundSuite(type, null, problems, Map.of());
    }
    TestSuiteInfo info = suites.isEmpty() ? null : suites.get(0);
    boolean wrong = problems.stream().anyMatch(each -> each.severity() == Problem.Severity.ERROR);
    return info == null && !wrong
        ? null
        : new FoundSuite(type, info, problems, info == null ? Map.of() : methods(type, info));
  }

  private static Map<String, Method> methods(Class<?> type, TestSuiteInfo info) {
    Map<String, Method> methods = new HashMap<>();
    for (TestInfo test : info.tests()) {
      String name = test.id().method();
      Method method = method(type, name);
      if (method != null) {
        methods.put(name, method);
      }
    }
    return methods;
  }

  /** The test of that name that is nearest to the class. */
  private static @Nullable Method method(@Nullable Class<?> type, String name) {
    if (type == null) {
      return null;
    }
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(name)
          && !method.isSynthetic()
          && method.isAnnotationPresent(Test.class)) {
        return method;
      }
    }
    Method inherited = method(type.getSuperclass(), name);
    for (Class<?> each : type.getInterfaces()) {
      inherited = inherited == null ? method(each, name) : inherited;
    }
    return inherited;
  }
}
