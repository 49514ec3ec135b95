package dev.dbtest.shard;

import dev.dbtest.model.Bond;
import dev.dbtest.model.CaseKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What stays together on one machine: the tests of a class or of a piece of it, or the benchmarks
 * of a group.
 *
 * @param className the class
 * @param kind unit, integration or benchmark
 * @param tests its tests; empty for benchmarks
 * @param benchmarks its benchmark cases, as text; empty for tests
 * @param resources what it shares with other classes, so that they must not run at the same time
 * @param bond what holds its tests together
 * @param piece which piece of the class it is, from 1; 0 for all of it
 */
public record ShardUnit(
    String className,
    CaseKind kind,
    List<PlannedTestCase> tests,
    List<String> benchmarks,
    List<Resource> resources,
    Bond bond,
    int piece) {

  /** All of a class whose tests could be divided. */
  public ShardUnit(
      String className,
      CaseKind kind,
      List<PlannedTestCase> tests,
      List<String> benchmarks,
      List<Resource> resources) {
    this(className, kind, tests, benchmarks, resources, Bond.NONE, 0);
  }

  /** Copies the lists. */
  public ShardUnit {
    tests = List.copyOf(tests);
    benchmarks = List.copyOf(benchmarks);
    resources = List.copyOf(resources);
  }

  /**
   * Something that classes share.
   *
   * @param name its name
   * @param exclusive whether nobody else may use it at the same time
   */
  public record Resource(String name, boolean exclusive) {}

  /**
   * A piece of this class.
   *
   * @param number which one, from 1
   * @param places of its tests among those of the class
   */
  ShardUnit piece(int number, List<Integer> places) {
    List<Integer> inOrder = new ArrayList<>(places);
    Collections.sort(inOrder);
    List<PlannedTestCase> some = new ArrayList<>();
    for (int place : inOrder) {
      some.add(tests.get(place).at(place));
    }
    return new ShardUnit(className, kind, some, benchmarks, resources, bond, number);
  }

  /** A unit with one of its tests alone. */
  public ShardUnit only(PlannedTestCase test) {
    return new ShardUnit(className, kind, List.of(test), benchmarks, resources, bond, piece);
  }

  /** Whether it is a piece of a class whose others may be on other machines. */
  public boolean isPiece() {
    return piece > 0;
  }

  /** What tells it from all other units: the same class in two modules counts as one. */
  String name() {
    return isPiece() ? className + '\t' + piece : className;
  }

  /** How many cases it has, as far as is known before it runs. */
  int cases() {
    return Math.max(1, tests.size() + benchmarks.size());
  }

  /** Whether its cases are benchmarks. */
  public boolean isMeasured() {
    return kind == CaseKind.BENCHMARK;
  }
}
