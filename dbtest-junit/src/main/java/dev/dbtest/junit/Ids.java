package dev.dbtest.junit;

import org.junit.platform.engine.UniqueId;

/**
 * Unique ids, such as {@code [engine:dbtest]/[suite:shop.CartSuite]/[test:adds]/[row:1, 2]}: the
 * same in all runs, wherever a row stands among the others.
 */
final class Ids {

  private static final String SUITE = "suite";
  private static final String TEST = "test";
  private static final String ROW = "row";

  private Ids() {}

  static UniqueId suite(UniqueId engine, String className) {
    return engine.append(SUITE, className);
  }

  static UniqueId test(UniqueId suite, String method) {
    return suite.append(TEST, method);
  }

  static UniqueId row(UniqueId test, String identity) {
    return test.append(ROW, identity);
  }

  static boolean isSuite(UniqueId id) {
    return is(SUITE, id);
  }

  static boolean isTest(UniqueId id) {
    return is(TEST, id);
  }

  static boolean isRow(UniqueId id) {
    return is(ROW, id);
  }

  private static boolean is(String kind, UniqueId id) {
    return id.getLastSegment().getType().equals(kind);
  }
}
