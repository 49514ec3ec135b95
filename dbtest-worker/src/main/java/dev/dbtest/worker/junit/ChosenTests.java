package dev.dbtest.worker.junit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Keeps methods that are not in the order from running, and takes note of those in classes with
 * rows: before such a class runs, nobody else is shown them.
 */
final class ChosenTests implements PostDiscoveryFilter {

  private final Set<String> keys;
  private final boolean others;
  private final Set<String> except;
  private final Map<String, String> inClassesWithRows = new LinkedHashMap<>();
  private boolean othersInClasses;

  /**
   * Chooses methods.
   *
   * @param keys of the methods
   * @param others whether to run what else there is, too
   */
  ChosenTests(Set<String> keys, boolean others) {
    this(keys, others, Set.of());
  }

  /**
   * Chooses methods.
   *
   * @param keys of the methods
   * @param others whether to run what else there is, too
   * @param except of what else there is, the keys of methods that are not to run
   */
  ChosenTests(Set<String> keys, boolean others, Set<String> except) {
    this.keys = keys;
    this.others = others;
    this.except = except;
  }

  /** The chosen methods in classes with rows: their keys by their places. */
  Map<String, String> inClassesWithRows() {
    return inClassesWithRows;
  }

  /** Whether classes with rows have tests that were not chosen by key. */
  boolean hasOthersInClasses() {
    return othersInClasses;
  }

  @Override
  public FilterResult apply(TestDescriptor test) {
    String key = TestKey.of(test);
    if (key == null) {
      return FilterResult.includedIf(others || !test.isTest());
    }
    boolean chosen = keys.contains(key);
    String place = test.getUniqueId().toString();
    if (ClassRows.isInClass(place)) {
      if (chosen) {
        inClassesWithRows.put(place, key);
      } else {
        othersInClasses = true;
      }
    }
    return FilterResult.includedIf(chosen || (others && !except.contains(key)));
  }
}
