package dev.dbtest.worker.junit;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.Repetition;
import dev.dbtest.link.worker.TestOrder;
import dev.dbtest.model.Failure;
import java.util.ArrayList;
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
      new TestOrder("", true, List.of(), List.of(), List.of(), 0, Repetition.ONCE);

  private final CaseRef ref;
  private final TestOrder order;
  private final boolean others;

  /** Where it stands in JUnit's plan; empty if JUnit does not know it. */
  private final Map<String, TestIdentifier> places = new LinkedHashMap<>();

  private final List<String> names = new ArrayList<>();
  private final List<String> identities = new ArrayList<>();
  private final Set<Integer> wanted;
  private final Set<Integer> unwanted;
  private final Set<Integer> numbers = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private int last;
  private boolean concluded;
  private boolean ended;
  private @Nullable Failure failure;
  private String abortReason = "";

  private OrderedTest(CaseRef ref, TestOrder order, boolean others) {
    this.ref = ref;
    this.order = order;
    this.others = others;
    this.wanted = new HashSet<>(order.rows());
    this.unwanted = new HashSet<>(order.exceptRows());
    for (int number : order.exceptRows()) {
      last = Math.max(last, number);
    }
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
    return others || order.method().endsWith("#*");
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
    return !places.isEmpty() || isWholeClass();
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

  /** Whether a row with this number is to run. */
  boolean wants(int number) {
    return (wanted.isEmpty() || wanted.contains(number)) && !unwanted.contains(number);
  }

  /**
   * Takes note of a row, and gives it a number that no other row of the test has.
   *
   * @param asked the number that it should have; 0 for the next one
   */
  int addRow(int asked, String name, String identity) {
    int number = asked > 0 && !numbers.contains(asked) ? asked : last + 1;
    last = Math.max(last, number);
    numbers.add(number);
    known.add(identity);
    names.add(name);
    identities.add(identity);
    return number;
  }

  /** An identity that no row had so far, for a row with this text. */
  String unused(String text) {
    String identity = text;
    for (int i = 2; known.contains(identity); i++) {
      identity = text + " (" + i + ")";
    }
    return identity;
  }

  /** The highest number of a row, those included that ran in an earlier worker. */
  int lastRow() {
    return last;
  }

  List<String> names() {
    return names;
  }

  List<String> identities() {
    return identities;
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
