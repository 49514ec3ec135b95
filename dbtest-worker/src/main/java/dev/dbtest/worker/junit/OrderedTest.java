package dev.dbtest.worker.junit;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.Repetition;
import dev.dbtest.link.worker.TestOrder;
import dev.dbtest.model.Failure;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.worker.rows.StableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestIdentifier;

/** A test of an order, and what is known of it while the launcher runs. */
final class OrderedTest {

  private static final TestOrder ANYTHING =
      new TestOrder(
          "", true, List.of(), List.of(), List.of(), List.of(), List.of(), 0, Repetition.ONCE);

  private final CaseRef ref;
  private final TestOrder order;
  private final boolean others;

  /** Where it stands in JUnit's plan; empty if JUnit does not know it. */
  private final Map<String, TestIdentifier> places = new LinkedHashMap<>();

  /** Where it stands in a class with rows, before that runs; empty if it stands in none. */
  private String placeInClass = "";

  private final List<String> names = new ArrayList<>();
  private final List<String> identities = new ArrayList<>();

  /** The numbers of the rows that are wanted, by their keys; empty if all are. */
  private final Map<String, Integer> wanted = new LinkedHashMap<>();

  /** The keys of the rows that are not, and of those that have run. */
  private final Set<String> unwanted = new HashSet<>();

  private final RowTree found = new RowTree();
  private final RowTree passedOver = new RowTree();
  private final Set<Integer> numbers = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, String> byKey = new HashMap<>();
  private int last;
  private int seen;
  private boolean announced;
  private boolean concluded;
  private boolean ended;
  private @Nullable Failure failure;
  private String abortReason = "";

  private OrderedTest(CaseRef ref, TestOrder order, boolean others) {
    this.ref = ref;
    this.order = order;
    this.others = others;
    for (int i = 0; i < order.rows().size(); i++) {
      wanted.put(key(order.rows(), order.keys(), i), order.rows().get(i));
    }
    for (int i = 0; i < order.exceptRows().size(); i++) {
      int number = order.exceptRows().get(i);
      String key = key(order.exceptRows(), order.exceptKeys(), i);
      unwanted.add(key);
      last = Math.max(last, number);
      if (number > 0) {
        found.add(key);
        numbers.add(number);
      }
    }
  }

  private static String key(List<Integer> rows, List<String> keys, int at) {
    return keys.isEmpty() ? Integer.toString(rows.get(at)) : keys.get(at);
  }

  static OrderedTest of(int suite, int index, TestOrder order) {
    return new OrderedTest(new CaseRef(suite, index, 0), order, false);
  }

  /** Stands for whatever the class has beyond the tests of the order. */
  static OrderedTest others(int suite, int index) {
    return new OrderedTest(new CaseRef(suite, index, 0), ANYTHING, true);
  }

  CaseRef ref() {
    return ref;
  }

  TestOrder order() {
    return order;
  }

  String key() {
    return order.method();
  }

  /** Whether it stands for a whole class of which nothing else was known. */
  boolean isWholeClass() {
    return others || order.method().endsWith(TestKey.WHOLE);
  }

  /** Whether it is no test of the order, and so needs no end of its own. */
  boolean isOthers() {
    return others;
  }

  void addPlace(TestIdentifier place) {
    places.put(place.getUniqueId(), place);
  }

  Map<String, TestIdentifier> places() {
    return places;
  }

  /** It stands in a class with rows, whose tests are no part of JUnit's plan until it runs. */
  void setPlaceInClass(String place) {
    placeInClass = place;
  }

  /** Whether it runs once for each row of a class, and so has a row for each. */
  boolean isInClassWithRows() {
    return !placeInClass.isEmpty();
  }

  /** The one place that it has, as it is called without rows. */
  String place() {
    return placeInClass.isEmpty() ? places.keySet().iterator().next() : placeInClass;
  }

  /** Which of its places this is, from 1 on; 0 if it is none of them. */
  int placeNumber(String id) {
    int number = 1;
    for (String place : places.keySet()) {
      if (place.equals(id)) {
        return number;
      }
      number++;
    }
    return 0;
  }

  boolean isKnown() {
    return !places.isEmpty() || isInClassWithRows() || isWholeClass();
  }

  /** Whether it is one case, not several that are rows of it. */
  boolean isSingle() {
    return places.size() == 1 && !places.values().iterator().next().isContainer();
  }

  /** Whether it is a test even if nothing turns out to be below it. */
  boolean isTestItself() {
    return places.size() == 1 && places.values().iterator().next().isTest();
  }

  /** Whether only some of its rows are to run. */
  boolean isLimited() {
    return !order.rows().isEmpty() || !order.exceptRows().isEmpty();
  }

  /**
   * Whether its rows are wanted by numbers that say nothing but in which order they run, so that
   * all have to run for one of them to be known.
   */
  boolean isCounted() {
    return isWholeClass()
        && !wanted.isEmpty()
        && RowIds.number(wanted.keySet().iterator().next()) > 0;
  }

  /** Whether a row with this key is to run: it is wanted, or one that it is in. */
  boolean wants(String key) {
    return (wanted.isEmpty() || isWanted(key)) && !unwanted.contains(key);
  }

  private boolean isWanted(String key) {
    int end = key.length();
    while (end > 0) {
      if (wanted.containsKey(key.substring(0, end))) {
        return true;
      }
      end = key.lastIndexOf('.', end - 1);
    }
    return false;
  }

  /** The keys of the rows that are wanted; empty if all are. */
  Collection<String> wanted() {
    return wanted.keySet();
  }

  /** The keys of the rows that have been found, here or in an earlier worker. */
  RowTree found() {
    return found;
  }

  /** A row that is not to be reported has run. */
  void passOver(String key) {
    passedOver.add(key);
  }

  /** Whether a row with this key has run, or one in the container that it names. */
  boolean hasRow(String key) {
    return found.has(key) || passedOver.has(key);
  }

  /** The number that the next row has if they are counted in the order in which they run. */
  int nextSeen() {
    return ++seen;
  }

  /**
   * Takes note of a row, and gives it a number that no other row of the test has: the one that it
   * was ordered by, or else the one that its key is.
   *
   * @param key by what it can be asked for; empty if that is not known
   */
  int addRow(String key, String name, String identity) {
    int asked = wanted.getOrDefault(key, 0);
    asked = asked > 0 ? asked : RowIds.number(key);
    int number = asked > 0 && !numbers.contains(asked) ? asked : last + 1;
    last = Math.max(last, number);
    numbers.add(number);
    found.add(key);
    known.add(identity);
    names.add(name);
    identities.add(identity);
    return number;
  }

  /**
   * An identity that no other row has. Rows in one row have its identity in front.
   *
   * @param key by what it can be asked for; empty if that is not known
   * @param texts what is shown of the rows around it, from the outermost on, and of itself
   */
  String identity(String key, List<String> texts) {
    String[] positions = key.split("\\.", -1);
    if (key.isEmpty() || positions.length != texts.size()) {
      return unused(StableText.of(String.join(ParameterRow.BETWEEN_NAMES, texts)));
    }
    String identity = "";
    String at = "";
    for (int i = 0; i < positions.length; i++) {
      at = i == 0 ? positions[i] : at + '.' + positions[i];
      String text = StableText.of(texts.get(i));
      String before = byKey.get(at);
      identity =
          before != null
              ? before
              : unused(i == 0 ? text : identity + ParameterRow.BETWEEN_NAMES + text);
      byKey.put(at, identity);
      known.add(identity);
    }
    return identity;
  }

  private String unused(String text) {
    String identity = text;
    for (int i = 2; known.contains(identity); i++) {
      identity = text + " (" + i + ")";
    }
    return identity;
  }

  /** It was said that there may be rows, which wait for their end. */
  void announce() {
    announced = true;
  }

  boolean isAnnounced() {
    return announced;
  }

  List<String> names() {
    return names;
  }

  List<String> identities() {
    return identities;
  }

  /** Whether nothing is known of which rows it has, since it has not begun and all are wanted. */
  boolean isUntouched() {
    return !hasBegun() && !isLimited();
  }

  /** Whether any of its rows has begun. */
  boolean hasBegun() {
    return !names.isEmpty() || ended;
  }

  /** It has its result, or will have none. */
  void conclude() {
    concluded = true;
  }

  boolean isConcluded() {
    return concluded;
  }

  /** The launcher came to its end. What went wrong below it before stays wrong. */
  void ended(@Nullable Failure newFailure, String newAbortReason) {
    ended = true;
    failure = failure == null ? newFailure : failure;
    abortReason = newAbortReason;
  }

  boolean hasEnded() {
    return ended;
  }

  @Nullable Failure failure() {
    return failure;
  }

  String abortReason() {
    return abortReason;
  }
}
