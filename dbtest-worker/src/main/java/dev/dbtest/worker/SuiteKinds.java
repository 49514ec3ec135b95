package dev.dbtest.worker;

import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.model.CaseId;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The kinds of suites that a worker can run. What one of them needs is loaded when it is needed.
 */
final class SuiteKinds {

  private static final String JUNIT = FrameworkLoader.PACKAGE + "JUnitTests";

  private final Map<String, SuiteKind> kinds = new LinkedHashMap<>();

  /** The kinds that dbtest brings along. */
  static SuiteKinds builtIn() {
    return new SuiteKinds();
  }

  /** The kind of that name; one that cannot run anything if there is none. */
  SuiteKind of(String name) {
    SuiteKind known = kinds.get(name);
    if (known == null) {
      known = make(name);
      kinds.put(name, known);
    }
    return known;
  }

  /** The worker runs no more suites. */
  void end(WorkerTools tools) {
    for (SuiteKind kind : kinds.values()) {
      kind.end(tools);
    }
  }

  private static SuiteKind make(String name) {
    if (name.equals(WorkerOrder.RunSuite.DBTEST)) {
      return new AnnotatedSuites();
    }
    return name.equals(CaseId.JUNIT) ? junit() : new UnknownSuites(name);
  }

  /** By name, since its package builds on this one. */
  private static SuiteKind junit() {
    try {
      return Class.forName(JUNIT, true, FrameworkLoader.ofThisThread())
          .asSubclass(SuiteKind.class)
          .getConstructor()
          .newInstance();
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("a part of the worker is missing: " + JUNIT, e);
    }
  }
}
