package dev.dbtest.run;

import dev.dbtest.discovery.roots.ClassPathSums;
import dev.dbtest.journal.JournalEntry.PlannedModule;
import dev.dbtest.journal.JournalEntry.RunPlanned;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.RowChoice;
import dev.dbtest.plan.suites.PlannedSuite;
import dev.dbtest.plan.suites.PlannedTest;
import dev.dbtest.plan.suites.SuitePlan;
import dev.dbtest.project.ProjectModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts down what a run is to do, for a run that may have to go on with it. */
final class RunPlans {

  private RunPlans() {}

  /** The plan of a run, with the classes that it is made from. */
  static RunPlanned of(Inventory inventory, SuitePlan plan) {
    ClassPathSums sums = new ClassPathSums(inventory.sums());
    Map<String, List<String>> tests = new LinkedHashMap<>();
    for (PlannedSuite suite : plan.suites()) {
      List<String> names = tests.get(suite.info().module());
      if (names == null) {
        names = new ArrayList<>();
        tests.put(suite.info().module(), names);
      }
      for (PlannedTest test : suite.tests()) {
        names.add(name(test));
      }
    }
    List<PlannedModule> modules = new ArrayList<>();
    for (ProjectModule module : inventory.project().modules()) {
      List<String> names = tests.get(module.name());
      modules.add(
          new PlannedModule(
              module.name(), sums.of(module.classPath()), names == null ? List.of() : names));
    }
    List<String> benchmarks = new ArrayList<>();
    for (CaseId benchmark : inventory.selection().benchmarks()) {
      benchmarks.add(benchmark.text());
    }
    return new RunPlanned(modules, benchmarks);
  }

  /** The name of a test in a plan: another choice of its rows has another name. */
  static String name(PlannedTest test) {
    String name = test.info().id().methodIdentity();
    RowChoice rows = test.rows();
    return rows.isAll() ? name : name + ' ' + rows.only() + rows.except() + rows.again();
  }

  /** The identity of the method in a name. */
  static String method(String name) {
    int end = name.indexOf(' ');
    return end < 0 ? name : name.substring(0, end);
  }
}
