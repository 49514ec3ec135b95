package dev.dbtest.model;

import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import java.util.List;

/**
 * An entry of JMH's list of benchmarks, which its generator wrote at compile time: a benchmark in
 * one of the modes that its author asks for, with the settings that annotations on method and class
 * give it.
 *
 * @param name JMH's name: the canonical name of the class, a dot, and the method or thread group
 * @param declared settings that the author asks for; the mode is always there
 * @param parameters parameters of all of its states, in JMH's order; values may be empty if the
 *     author left them to the command line
 * @param operations operations that one call stands for, at least 1
 */
public record ListedBenchmark(
    String name, Declared declared, List<Parameter> parameters, int operations) {

  /** Copies the parameters. */
  public ListedBenchmark {
    parameters = List.copyOf(parameters);
  }

  /**
   * Whether this is the benchmark of a case. JMH's name does not tell a nested class from a
   * package, so dots and dollar signs count as the same.
   */
  public boolean isOf(CaseId id) {
    String wanted = id.className() + '.' + id.method();
    return name.replace('$', '.').equals(wanted.replace('$', '.'));
  }
}
