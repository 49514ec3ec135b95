package dev.dbtest.run;

import dev.dbtest.discovery.roots.ClassPathSums;
import dev.dbtest.execute.workers.WorkerJvm;
import dev.dbtest.journal.JournalEntry.PlannedModule;
import dev.dbtest.journal.JournalEntry.PlannedTests;
import dev.dbtest.journal.JournalEntry.RunPlanned;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.RowChoice;
import dev.dbtest.plan.suites.PlannedSuite;
import dev.dbtest.plan.suites.PlannedTest;
import dev.dbtest.plan.suites.SuitePlan;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts down what a run is to do, for a run that may have to go on with it. */
final class RunPlans {

  private RunPlans() {}

  /**
   * The plan of a run, with what it is made from: the classes, and the JVMs in which they run.
   *
   * @param wishes how suites run; empty if none do
   */
  static RunPlanned of(Inventory inventory, SuitePlan plan, Optional<SuiteWishes> wishes) {
    ClassPathSums sums = new ClassPathSums(inventory.sums());
    Map<String, List<PlannedTests>> tests = new LinkedHashMap<>();
    for (PlannedSuite suite : plan.suites()) {
      List<PlannedTests> ofModule = tests.get(suite.info().module());
      if (ofModule == null) {
        ofModule = new ArrayList<>();
        tests.put(suite.info().module(), ofModule);
      }
      add(suite, ofModule);
    }
    List<PlannedModule> modules = new ArrayList<>();
    for (ProjectModule module : inventory.project().modules()) {
      List<PlannedTests> ofModule = tests.get(module.name());
      modules.add(
          new PlannedModule(
              module.name(),
              sums.of(module.classPath()) + jvms(inventory.project(), module, wishes),
              ofModule == null ? List.of() : ofModule));
    }
    List<String> benchmarks = new ArrayList<>();
    for (CaseId benchmark : inventory.selection().benchmarks()) {
      benchmarks.add(benchmark.text());
    }
    return new RunPlanned(modules, benchmarks);
  }

  /** What the JVMs of a module's tests sum up to. */
  private static String jvms(Project project, ProjectModule module, Optional<SuiteWishes> wishes) {
    if (wishes.isEmpty()) {
      return "";
    }
    WorkerJvm unit = wishes.get().jvmFor(project, module, module.unit());
    WorkerJvm integration = wishes.get().jvmFor(project, module, module.integration());
    return '-' + jvm(unit) + '-' + jvm(integration);
  }

  private static String jvm(WorkerJvm jvm) {
    String all =
        jvm.java()
            + "\n"
            + jvm.arguments()
            + "\n"
            + new TreeMap<>(jvm.systemProperties())
            + "\n"
            + new TreeMap<>(jvm.environment())
            + "\n"
            + jvm.inheritedOptions()
            + "\n"
            + jvm.workingDirectory();
    List<String> options = new ArrayList<>(jvm.arguments());
    options.addAll(List.of(jvm.inheritedOptions().split("\\s+")));
    return Integer.toHexString(all.hashCode())
        + '-'
        + NamedFiles.sum(options, jvm.workingDirectory());
  }

  /**
   * Adds the tests of a suite. Their names begin with that of its class, unless an engine of their
   * own names them.
   */
  private static void add(PlannedSuite suite, List<PlannedTests> tests) {
    String className = suite.info().className();
    List<String> methods = new ArrayList<>(suite.tests().size());
    List<String> others = new ArrayList<>(0);
    for (PlannedTest test : suite.tests()) {
      CaseId id = test.info().id();
      if (id.engine().isEmpty() && id.className().equals(className)) {
        methods.add(withRows(id.method(), test.rows()));
      } else {
        others.add(withRows(id.methodIdentity(), test.rows()));
      }
    }
    tests.add(new PlannedTests(className + '#', methods));
    if (!others.isEmpty()) {
      tests.add(new PlannedTests("", others));
    }
  }

  /** Another choice of rows gives another name. */
  private static String withRows(String name, RowChoice rows) {
    return rows.isAll() ? name : name + ' ' + rows.only() + rows.except() + rows.again();
  }

  /** The identity of the method in a name. */
  static String method(String name) {
    int end = name.indexOf(' ');
    return end < 0 ? name : name.substring(0, end);
  }
}
