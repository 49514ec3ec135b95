package dev.dbtest.shard;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long the tests of each class took.
 *
 * @param byClass times by name of the class
 * @param byTest times of single tests, with all of their rows, by {@link CaseId#methodIdentity};
 *     those of long classes, or none
 */
public record ClassTimes(SortedMap<String, ClassTime> byClass, SortedMap<String, Duration> byTest) {

  /** Nothing is known. */
  public static final ClassTimes NONE = new ClassTimes(new TreeMap<>());

  /** Of a class that is shorter than such a part of all, times of single tests help nobody. */
  private static final int PARTS = 256;

  /** Copies the maps. */
  public ClassTimes {
    byClass = Collections.unmodifiableSortedMap(new TreeMap<>(byClass));
    byTest = Collections.unmodifiableSortedMap(new TreeMap<>(byTest));
  }

  /** Times of classes alone. */
  public ClassTimes(SortedMap<String, ClassTime> byClass) {
    this(byClass, Collections.emptySortedMap());
  }

  /**
   * How long a class took.
   *
   * @param tests how many tests it had; a parameterised one counts once
   * @param time of all of them together
   */
  public record ClassTime(int tests, Duration time) {

    /** Both together. */
    public ClassTime plus(ClassTime other) {
      return new ClassTime(tests + other.tests, time.plus(other.time));
    }
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return byClass.isEmpty();
  }

  /** The same without times of single tests. */
  public ClassTimes ofClasses() {
    return byTest.isEmpty() ? this : new ClassTimes(byClass);
  }

  /**
   * The same with times of single tests only where they can matter.
   *
   * @param units all classes
   */
  public ClassTimes ofLongClasses(List<ShardUnit> units) {
    Duration all = Duration.ZERO;
    for (ClassTime time : byClass.values()) {
      all = all.plus(time.time());
    }
    Map<String, ClassTime> known = ofUnits(units);
    SortedMap<String, Duration> some = new TreeMap<>();
    for (ShardUnit unit : units) {
      ClassTime time = known.get(unit.className());
      if (time == null || time.time().multipliedBy(PARTS).compareTo(all) <= 0) {
        continue;
      }
      for (PlannedTestCase test : unit.tests()) {
        Duration ofTest = byTest.get(test.id().methodIdentity());
        if (ofTest != null) {
          some.put(test.id().methodIdentity(), ofTest);
        }
      }
    }
    return new ClassTimes(byClass, some);
  }

  /** How many of these units have tests and no time, so that theirs is guessed. */
  public int unknown(List<ShardUnit> units) {
    Set<String> known = ofUnits(units).keySet();
    Set<String> unknown = new HashSet<>();
    for (ShardUnit unit : units) {
      if (!unit.isMeasured() && !known.contains(unit.className())) {
        unknown.add(unit.className());
      }
    }
    return unknown.size();
  }

  /**
   * How long these units take, as far as that can be said, in nanoseconds. A class that is not
   * known counts as so many tests of average length; without any times each test counts the same.
   */
  long[] forecast(List<ShardUnit> units) {
    Map<String, ClassTime> known = ofUnits(units);
    long average = average();
    long[] times = new long[units.size()];
    for (int i = 0; i < times.length; i++) {
      ShardUnit unit = units.get(i);
      ClassTime time = unit.isMeasured() ? null : known.get(unit.className());
      long each = unit.isMeasured() ? 1 : average;
      if (unit.isPiece()) {
        times[i] = Arrays.stream(ofTests(unit, time)).sum();
      } else {
        times[i] = time == null ? unit.cases() * each : share(time, unit.cases());
      }
    }
    return times;
  }

  /** How long the tests of a unit take, in nanoseconds; those that are not known as the others. */
  long[] forecastOfTests(ShardUnit unit) {
    return ofTests(unit, ofUnits(List.of(unit)).get(unit.className()));
  }

  private long[] ofTests(ShardUnit unit, @Nullable ClassTime known) {
    long otherwise = known == null ? average() : share(known, 1);
    long[] times = new long[unit.tests().size()];
    for (int i = 0; i < times.length; i++) {
      Duration time = byTest.get(unit.tests().get(i).id().methodIdentity());
      times[i] = time == null ? otherwise : Math.max(1, time.toNanos());
    }
    return times;
  }

  /** Times by unit; those of nested classes belong to the class around them that is one. */
  private Map<String, ClassTime> ofUnits(List<ShardUnit> units) {
    Map<String, ClassTime> times = new HashMap<>();
    Set<String> names = new HashSet<>();
    units.forEach(unit -> names.add(unit.className()));
    for (Map.Entry<String, ClassTime> time : byClass.entrySet()) {
      String name = time.getKey();
      while (!names.contains(name) && name.indexOf('$') > 0) {
        name = name.substring(0, name.lastIndexOf('$'));
      }
      times.merge(name, time.getValue(), ClassTime::plus);
    }
    return times;
  }

  /** A unit for each class, of unit tests that have no names. */
  List<ShardUnit> units() {
    List<ShardUnit> units = new ArrayList<>();
    for (Map.Entry<String, ClassTime> time : byClass.entrySet()) {
      CaseId id = CaseId.of(time.getKey(), "");
      PlannedTestCase test = new PlannedTestCase(id, "", Tags.NONE, "");
      List<PlannedTestCase> tests = Collections.nCopies(time.getValue().tests(), test);
      units.add(new ShardUnit(time.getKey(), CaseKind.UNIT, tests, List.of(), List.of()));
    }
    return units;
  }

  /** Of a class of which only some tests are selected, only their part of the time. */
  private static long share(ClassTime known, int selected) {
    double part = Math.min(1.0, (double) selected / Math.max(1, known.tests()));
    return Math.max(1, Math.round(known.time().toNanos() * part));
  }

  private long average() {
    long nanos = 0;
    long tests = 0;
    for (ClassTime time : byClass.values()) {
      nanos += time.time().toNanos();
      tests += time.tests();
    }
    return tests == 0 ? 1 : Math.max(1, nanos / tests);
  }
}
