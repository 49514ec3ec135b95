package dev.dbtest.run;

import dev.dbtest.journal.JournalEntry;
import dev.dbtest.journal.JournalEntry.PlannedModule;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a journal tells of the run that is to go on: what was planned, what of it has ended, and
 * which classes that was. A case that was planned and not run has not ended.
 */
final class EarlierRun {

  private final Map<String, String> moduleOfTest = new LinkedHashMap<>();
  private final Map<String, String> classes = new HashMap<>();
  private final Map<CaseId, TestResult> ended = new LinkedHashMap<>();
  private final Map<String, Integer> outdated = new TreeMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Set<String> benchmarks = new LinkedHashSet<>();

  private EarlierRun() {}

  /** Reads the entries of a journal. */
  static EarlierRun of(List<JournalEntry> entries) {
    EarlierRun run = new EarlierRun();
    for (JournalEntry entry : entries) {
      if (entry instanceof JournalEntry.RunPlanned plan) {
        run.plan(plan);
      } else if (entry instanceof JournalEntry.TestFinished test) {
        run.end(test.result());
      } else if (entry instanceof JournalEntry.ProblemFound found
          && found.problem().severity() == Problem.Severity.ERROR) {
        run.problems.add(found.problem());
      }
    }
    run.outdated.clear();
    return run;
  }

  /**
   * Goes on with a plan. What ended with other classes than those of now counts no more.
   *
   * @return how many tests of each module that was
   */
  Map<String, Integer> plan(JournalEntry.RunPlanned plan) {
    for (PlannedModule module : plan.modules()) {
      String before = classes.put(module.name(), module.classes());
      if (before != null && !before.equals(module.classes())) {
        forget(module.name());
      }
      for (String test : module.names()) {
        moduleOfTest.put(test, module.name());
      }
    }
    benchmarks.addAll(plan.benchmarks());
    return outdated;
  }

  private void forget(String module) {
    Set<String> methods = new LinkedHashSet<>();
    for (Map.Entry<String, String> test : moduleOfTest.entrySet()) {
      if (test.getValue().equals(module)) {
        methods.add(RunPlans.method(test.getKey()));
      }
    }
    problems.removeIf(problem -> isOfOneOf(methods, problem.subject()));
    int before = ended.size();
    ended.keySet().removeIf(id -> methods.contains(id.methodIdentity()));
    if (ended.size() < before) {
      outdated.put(module, before - ended.size());
    }
  }

  /** Whether the subject of a problem is one of these methods, or the class of one. */
  private static boolean isOfOneOf(Set<String> methods, String subject) {
    for (String method : methods) {
      if (UnprovenTests.isOf(subject, method)) {
        return true;
      }
    }
    return false;
  }

  /** A parameterised test has not ended: the journal cannot tell whether there were more rows. */
  private void end(TestResult result) {
    if (result.outcome().status() != Status.NOT_RUN && result.id().row().isNone()) {
      ended.put(result.id(), result);
    }
  }

  /** Results of what has ended. */
  Map<CaseId, TestResult> ended() {
    return ended;
  }

  /** What was wrong with suites apart from their tests. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Planned tests that have not ended, by name, with their modules. */
  Map<String, String> outstanding() {
    Set<String> done = new LinkedHashSet<>();
    for (CaseId id : ended.keySet()) {
      done.add(id.methodIdentity());
    }
    Map<String, String> outstanding = new LinkedHashMap<>(moduleOfTest);
    outstanding.keySet().removeIf(test -> done.contains(RunPlans.method(test)));
    return outstanding;
  }

  /** Whether anything of another plan was planned here, too. */
  boolean shares(JournalEntry.RunPlanned other) {
    for (String benchmark : other.benchmarks()) {
      if (benchmarks.contains(benchmark)) {
        return true;
      }
    }
    for (PlannedModule module : other.modules()) {
      for (String test : module.names()) {
        if (moduleOfTest.containsKey(test)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Benchmark cases that were planned. */
  Set<String> benchmarks() {
    return benchmarks;
  }
}
