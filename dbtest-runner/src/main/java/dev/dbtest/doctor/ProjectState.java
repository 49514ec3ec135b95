package dev.dbtest.doctor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts of a project.
 *
 * @param root where it is; the working directory if there is none
 * @param maven the Maven or wrapper that builds it; empty if none is found
 * @param needsMaven whether it is built by Maven
 * @param refusal why it cannot be used, in lines; none if it can
 * @param suites number of test classes in it
 * @param groups number of classes with benchmarks in it
 * @param problems what is wrong with others, each with its remedy
 * @param modules versions of JUnit's jars by artifact, for each module that has any
 * @param freeBytes free bytes where its state is kept; negative if unknown
 */
public record ProjectState(
    String root,
    Optional<String> maven,
    boolean needsMaven,
    List<String> refusal,
    int suites,
    int groups,
    List<String> problems,
    Map<String, Map<String, String>> modules,
    long freeBytes) {

  /** Copies the collections. */
  public ProjectState {
    refusal = List.copyOf(refusal);
    problems = List.copyOf(problems);
  }
}
