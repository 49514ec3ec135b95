package dev.dbtest.worker.junit;

import dev.dbtest.link.worker.TestOrder;
import java.util.ArrayList;
import java.util.HashSet;
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

  private final String className;
  private final OrderedTest test;
  private int asked;
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
    TestOrder order = test.order();
    if (test.isWholeClass()) {
      over = true;
      return byId(order.identities());
    }
    if (test.places().size() > 1) {
      over = true;
      return ofPlaces();
    }
    if (!order.rows().isEmpty()) {
      over = true;
      return select(wanted(order.rows()));
    }
    return further();
  }

  /** All rows are known from the start, each with a place of its own. */
  private List<DiscoverySelector> ofPlaces() {
    List<String> ids = new ArrayList<>();
    int number = 1;
    for (String place : test.places().keySet()) {
      if (test.wants(number)) {
        ids.add(place);
      }
      number++;
    }
    return byId(ids);
  }

  private List<DiscoverySelector> further() {
    if (asked > test.lastRow()) {
      // The last answer ended before the question did.
      return List.of();
    }
    int first = asked + 1;
    asked =
        Math.max(asked, test.lastRow())
            + (isMethodOfTheClass() ? ROWS_OF_A_METHOD : ROWS_OF_A_PLACE);
    List<Integer> numbers = new ArrayList<>();
    for (int number = first; number <= asked; number++) {
      numbers.add(number);
    }
    return select(wanted(numbers));
  }

  private List<Integer> wanted(List<Integer> numbers) {
    List<Integer> wanted = new ArrayList<>(numbers);
    wanted.removeAll(new HashSet<>(test.order().exceptRows()));
    return wanted;
  }

  private List<DiscoverySelector> select(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    if (isMethodOfTheClass()) {
      return List.of(ofMethod(numbers));
    }
    String place = test.places().keySet().iterator().next();
    List<String> ids = new ArrayList<>();
    for (int number : numbers) {
      ids.addAll(RowIds.below(place, number));
    }
    return byId(ids);
  }

  /** The launcher knows rows by number for methods of the class itself, not of nested ones. */
  private boolean isMethodOfTheClass() {
    return test.key().startsWith(className + '#')
        && RowIds.areNumbered(test.places().keySet().iterator().next());
  }

  private DiscoverySelector ofMethod(List<Integer> numbers) {
    String key = test.key();
    int open = key.lastIndexOf('(');
    int[] indices = new int[numbers.size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = numbers.get(i) - 1;
    }
    return DiscoverySelectors.selectIteration(
        DiscoverySelectors.selectMethod(
            className,
            key.substring(className.length() + 1, open),
            key.substring(open + 1, key.length() - 1)),
        indices);
  }

  private static List<DiscoverySelector> byId(List<String> ids) {
    List<DiscoverySelector> selectors = new ArrayList<>();
    for (String id : ids) {
      selectors.add(DiscoverySelectors.selectUniqueId(id));
    }
    return selectors;
  }
}
