package dev.dbtest.worker.junit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/**
 * Asks the launcher for some rows of a test: those that are wanted, or all after the ones that a
 * worker died in. Nobody knows how many there are, so the question may have to be put again.
 */
final class RowSelection {

  /** One selector holds them all, so more cost nothing. */
  private static final int ROWS_OF_A_METHOD = 100_000;

  /** Each needs a selector of its own, and a thousand of them take a quarter of a second. */
  private static final int ROWS_OF_A_PLACE = 500;

  /** Of containers with others behind them, there may be many. */
  private static final int ROWS_OF_A_CONTAINER = 50;

  private final String className;
  private final OrderedTest test;
  private int before = -1;
  private boolean over;

  RowSelection(String className, OrderedTest test) {
    this.className = className;
    this.test = test;
  }

  /** What to run next; empty if no row is left, or if the launcher cannot be asked for rows. */
  List<DiscoverySelector> next() {
    if (over) {
      return List.of();
    }
    if (test.isWholeClass()) {
      over = true;
      return test.isCounted()
          ? List.of(DiscoverySelectors.selectClass(className))
          : byId(test.wanted().isEmpty() ? test.order().identities() : test.wanted());
    }
    if (test.places().size() > 1) {
      over = true;
      return ofPlaces();
    }
    if (!test.wanted().isEmpty()) {
      over = true;
      return select(test.wanted());
    }
    return further();
  }

  /** All rows are known from the start, each with a place of its own. */
  private List<DiscoverySelector> ofPlaces() {
    List<String> ids = new ArrayList<>();
    int number = 1;
    for (String place : test.places().keySet()) {
      if (test.wants(Integer.toString(number))) {
        ids.add(place);
      }
      number++;
    }
    return byId(ids);
  }

  private List<DiscoverySelector> further() {
    RowTree found = test.found();
    if (before == found.size()) {
      // The last question had no answer.
      return List.of();
    }
    before = found.size();
    List<String> keys = new ArrayList<>();
    for (String key : found.others(mostAtOnce(), ROWS_OF_A_CONTAINER)) {
      if (test.wants(key)) {
        keys.add(key);
      }
    }
    return select(keys);
  }

  private int mostAtOnce() {
    if (test.isInClassWithRows()) {
      return ROWS_OF_A_CONTAINER;
    }
    return isMethodOfTheClass() ? ROWS_OF_A_METHOD : ROWS_OF_A_PLACE;
  }

  private List<DiscoverySelector> select(Collection<String> keys) {
    if (isMethodOfTheClass() && areNumbers(keys)) {
      return keys.isEmpty() ? List.of() : List.of(ofMethod(keys));
    }
    List<String> ids = new ArrayList<>();
    for (String key : keys) {
      ids.addAll(RowIds.below(test.place(), key));
    }
    return byId(ids);
  }

  private static boolean areNumbers(Collection<String> keys) {
    for (String key : keys) {
      if (RowIds.number(key) < 1) {
        return false;
      }
    }
    return true;
  }

  /**
   * The launcher knows rows by number for methods of the class itself, not of nested ones. Of a
   * container that a factory makes, it would leave out what is in it.
   */
  private boolean isMethodOfTheClass() {
    String place = test.place();
    return !test.isInClassWithRows()
        && test.key().startsWith(className + '#')
        && RowIds.areNumbered(place)
        && !RowIds.mayHaveContainers(place);
  }

  private DiscoverySelector ofMethod(Collection<String> keys) {
    String key = test.key();
    int open = key.lastIndexOf('(');
    int[] indices = new int[keys.size()];
    int next = 0;
    for (String rowKey : keys) {
      indices[next] = RowIds.number(rowKey) - 1;
      next++;
    }
    return DiscoverySelectors.selectIteration(
        DiscoverySelectors.selectMethod(
            className,
            key.substring(className.length() + 1, open),
            key.substring(open + 1, key.length() - 1)),
        indices);
  }

  private static List<DiscoverySelector> byId(Collection<String> ids) {
    List<DiscoverySelector> selectors = new ArrayList<>();
    for (String id : ids) {
      selectors.add(DiscoverySelectors.selectUniqueId(id));
    }
    return selectors;
  }
}
