package dev.dbtest.worker;

import java.util.List;

/** The kinds of suites that a worker can run. */
final class SuiteKinds {

  private final List<SuiteKind> kinds;

  SuiteKinds(List<SuiteKind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /** The kinds that need nothing but the JDK. */
  static SuiteKinds builtIn() {
    return new SuiteKinds(List.of(new AnnotatedSuites()));
  }

  /** The kind of that name; one that cannot run anything if there is none. */
  SuiteKind of(String name) {
    for (SuiteKind kind : kinds) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return new UnknownSuites(name);
  }
}
