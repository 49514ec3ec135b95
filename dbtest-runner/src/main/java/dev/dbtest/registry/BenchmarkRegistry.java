package dev.dbtest.registry;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.Problem;
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
}
