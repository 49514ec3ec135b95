package dev.dbtest.junit;

import dev.dbtest.model.RowChoice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.UniqueIdSelector;

/**
 * Which rows of tests are asked for. They are known only when the tests run, so that no node can
 * stand for them before.
 */
final class Wishes {

  private final Set<UniqueId> whole = new HashSet<>();
  private final Map<UniqueId, SortedSet<String>> identities = new HashMap<>();
  private final Map<UniqueId, SortedSet<String>> numbers = new HashMap<>();

  private Wishes() {}

  /** What a request asks for by unique ids. */
  static Wishes of(EngineDiscoveryRequest request) {
    Wishes wishes = new Wishes();
    for (UniqueIdSelector selector : request.getSelectorsByType(UniqueIdSelector.class)) {
      UniqueId id = selector.getUniqueId();
      if (Ids.isRow(id)) {
        wishes
            .identities
            .computeIfAbsent(id.removeLastSegment(), test -> new TreeSet<>())
            .add(id.getLastSegment().getValue());
      } else {
        wishes.whole.add(id);
      }
    }
    return wishes;
  }

  /** All of a suite or of a test is asked for. */
  void addWhole(UniqueId id) {
    whole.add(id);
  }

  /** A row is asked for by its number, from 1 on. */
  void addRow(UniqueId test, int number) {
    numbers.computeIfAbsent(test, any -> new TreeSet<>()).add(Integer.toString(number));
  }

  /** The rows of a test that are asked for. */
  RowChoice rowsOf(TestDescriptor test) {
    UniqueId id = test.getUniqueId();
    SortedSet<String> some = identities.getOrDefault(id, new TreeSet<>());
    SortedSet<String> counted = numbers.getOrDefault(id, new TreeSet<>());
    boolean all = whole.contains(id) || whole.contains(id.removeLastSegment());
    // Rows by number and by what they say cannot be told apart before they are made.
    return all || some.isEmpty() == counted.isEmpty()
        ? RowChoice.ALL
        : new RowChoice(counted, new TreeSet<>(), some);
  }
}
