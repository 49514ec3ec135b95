package dev.dbtest.registry;

import dev.dbtest.filter.CaseFilter;
import dev.dbtest.filter.GlobPattern;
import dev.dbtest.filter.TagExpression;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** All benchmark groups that were found. Safe for use by several threads. */
public final class BenchmarkRegistry {

  private final ClassRegistry<BenchmarkGroupInfo> groups = new ClassRegistry<>();

  /**
   * Adds a group. The same group again changes nothing.
   *
   * @return what is wrong if another group has its class name; that one stays
   */
  public Optional<Problem> register(BenchmarkGroupInfo group) {
    return groups.register(group);
  }

  /** All groups, by module and class; their benchmarks as declared. */
  public List<BenchmarkGroupInfo> all() {
    return groups.all();
  }

  /** The group with this binary class name. */
  public Optional<BenchmarkGroupInfo> find(String className) {
    return groups.find(className);
  }

  /** Groups with the benchmarks of which the pattern matches a case, as {@link CaseFilter} says. */
  public List<BenchmarkGroupInfo> matching(GlobPattern pattern) {
    return select(new CaseFilter(EnumSet.allOf(CaseKind.class), List.of(pattern), List.of(), null));
  }

  /** Groups with the benchmarks whose tags meet the expression. */
  public List<BenchmarkGroupInfo> tagged(TagExpression expression) {
    return select(new CaseFilter(EnumSet.allOf(CaseKind.class), List.of(), List.of(), expression));
  }

  /** How many groups and benchmarks there are, and with which tags. */
  public RegistryStatistics statistics() {
    return RegistryStatistics.of(List.of(), all());
  }

  private List<BenchmarkGroupInfo> select(CaseFilter filter) {
    return filter.select(List.of(), all()).groups();
  }
}
