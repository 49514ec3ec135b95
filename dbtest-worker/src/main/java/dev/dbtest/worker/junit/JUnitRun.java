package dev.dbtest.worker.junit;

import dev.dbtest.link.worker.WorkerOrder.RunSuite;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.worker.SuiteStage;
import dev.dbtest.worker.WorkerTools;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * Runs the tests of one class through the launcher. At the end each test of the order has a result:
 * what JUnit says of it, or that JUnit did not run it.
 */
final class JUnitRun {

  /** The id of dbtest's own engine, whose suites dbtest runs without a launcher. */
  private static final String OWN_ENGINE = "dbtest";

  private static final String OUTPUT_DIRECTORY = "junit.platform.reporting.output.dir";
  private static final String OWN_REPORT = "junit.platform.reporting.open.xml.enabled";

  private final Launcher launcher;
  private final RunSuite order;
  private final WorkerTools tools;
  private final SuiteStage stage;
  private final List<OrderedTest> tests = new ArrayList<>();

  /** Of one test, several may be ordered: rows that have different numbers of attempts left. */
  private final Map<String, List<OrderedTest>> byKey = new HashMap<>();

  private final Map<String, OrderedTest> byPlace = new HashMap<>();
  private final Set<String> engines = new TreeSet<>();
  private final @Nullable OrderedTest others;

  JUnitRun(Launcher launcher, RunSuite order, WorkerTools tools, SuiteStage stage) {
    this.launcher = launcher;
    this.order = order;
    this.tools = tools;
    this.stage = stage;
    OrderedTest wholeClass = null;
    for (int i = 0; i < order.tests().size(); i++) {
      OrderedTest test = OrderedTest.of(order.suite(), i, order.tests().get(i));
      tests.add(test);
      if (test.isWholeClass() && test.key().equals(order.className() + TestKey.WHOLE)) {
        wholeClass = test;
      } else {
        add(test);
      }
    }
    if (wholeClass == null && order.whole()) {
      wholeClass = OrderedTest.others(order.suite(), tests.size());
      tests.add(wholeClass);
    }
    this.others = wholeClass;
  }

  private void add(OrderedTest test) {
    List<OrderedTest> same = byKey.get(test.key());
    if (same == null) {
      same = new ArrayList<>(1);
      byKey.put(test.key(), same);
    }
    same.add(test);
  }

  void run() {
    List<DiscoverySelector> all = List.of(DiscoverySelectors.selectClass(order.className()));
    ChosenTests chosen =
        new ChosenTests(byKey.keySet(), others != null, Set.copyOf(order.elsewhere()));
    TestPlan plan = discover(all, chosen);
    learn(plan);
    learn(chosen.inClassesWithRows());
    announceOthers(plan, chosen.hasOthersInClasses());
    Events events = new Events(order.className(), tools, stage, byPlace, others);
    List<OrderedTest> limited = limited();
    if (limited.isEmpty()) {
      execute(plan, events);
    } else {
      runOthers(all, limited, events);
      for (OrderedTest test : limited) {
        runRows(test, events);
      }
    }
    List<String> again = events.takeRepeats();
    while (!again.isEmpty() && stage.mayGoOn()) {
      List<DiscoverySelector> selectors = new ArrayList<>();
      for (String id : again) {
        selectors.add(DiscoverySelectors.selectUniqueId(id));
      }
      execute(discover(selectors, null), events);
      again = events.takeRepeats();
    }
    events.finishOpen();
    if (stage.mayGoOn()) {
      for (OrderedTest test : tests) {
        conclude(test);
      }
    }
  }

  private TestPlan discover(List<DiscoverySelector> selectors, @Nullable ChosenTests chosen) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectors)
            .filters(EngineFilter.excludeEngines(OWN_ENGINE))
            // A file of the project may ask for a run in which nothing runs.
            .configurationParameter("junit.platform.execution.dryRun.enabled", "false")
            .configurationParameter("junit.platform.output.capture.stdout", "false")
            .configurationParameter("junit.platform.output.capture.stderr", "false");
    if (order.careful()) {
      request.configurationParameter("junit.jupiter.execution.parallel.enabled", "false");
    }
    if (chosen != null) {
      request.filters(chosen);
    }
    LauncherDiscoveryRequest built = request.build();
    if (keepsPublishedFiles(built.getConfigurationParameters())) {
      String place = tools.settings().published() + "/{uniqueNumber}";
      built = request.configurationParameter(OUTPUT_DIRECTORY, place).build();
    }
    return launcher.discover(built);
  }

  /** Wherever the project itself sends files, or lets reports of its own be written, they stay. */
  private boolean keepsPublishedFiles(ConfigurationParameters parameters) {
    return !tools.settings().published().isEmpty()
        && parameters.get(OUTPUT_DIRECTORY).isEmpty()
        && parameters.get(OWN_REPORT).isEmpty();
  }

  private void execute(TestPlan plan, Events events) {
    if (!stage.mayGoOn()) {
      return;
    }
    try {
      launcher.execute(plan, events);
    } catch (OutOfMemoryError e) {
      // The launcher gives up in the middle of a test, and says nothing more about any.
      events.died(e);
    }
  }

  /** Learns which tests of the order JUnit has found, and where. */
  private void learn(TestPlan plan) {
    for (TestIdentifier root : plan.getRoots()) {
      engines.add(RowIds.lastSegment(root.getUniqueId()));
      for (TestIdentifier place : plan.getDescendants(root)) {
        String key = TestKey.of(plan, place);
        for (OrderedTest test : byKey.getOrDefault(key, List.of())) {
          test.addPlace(place);
          byPlace.put(place.getUniqueId(), test);
        }
      }
    }
  }

  private void learn(Map<String, String> inClassesWithRows) {
    for (Map.Entry<String, String> each : inClassesWithRows.entrySet()) {
      for (OrderedTest test : byKey.getOrDefault(each.getValue(), List.of())) {
        test.setPlaceInClass(each.getKey());
        byPlace.put(each.getKey(), test);
      }
    }
  }

  /** Should this JVM end early, the front knows that there was more than what it found. */
  private void announceOthers(TestPlan plan, boolean inClassesWithRows) {
    OrderedTest rest = others;
    if (rest == null || !rest.isOthers()) {
      return;
    }
    for (TestIdentifier root : plan.getRoots()) {
      for (TestIdentifier place : plan.getDescendants(root)) {
        boolean isOther =
            ClassRows.isClass(place.getUniqueId())
                ? inClassesWithRows
                : plan.getChildren(place).isEmpty() && !byPlace.containsKey(place.getUniqueId());
        if (isOther) {
          rest.announce();
          tools.post(new WorkerReport.RowFound(rest.ref(), "", "", ""));
          return;
        }
      }
    }
  }

  private List<OrderedTest> limited() {
    List<OrderedTest> limited = new ArrayList<>();
    for (OrderedTest test : tests) {
      if (test.isLimited() && test.isKnown() && !test.isSingle()) {
        limited.add(test);
      }
    }
    return limited;
  }

  /** Runs the tests of the order of which all rows are to run. */
  private void runOthers(List<DiscoverySelector> all, List<OrderedTest> limited, Events events) {
    Set<String> keys = new HashSet<>(byKey.keySet());
    Set<String> apart = new HashSet<>(order.elsewhere());
    for (OrderedTest test : limited) {
      keys.remove(test.key());
      apart.add(test.key());
    }
    OrderedTest rest = others;
    boolean withOthers = rest != null && !limited.contains(rest);
    if (!keys.isEmpty() || withOthers) {
      execute(discover(all, new ChosenTests(keys, withOthers, apart)), events);
    }
  }

  private void runRows(OrderedTest test, Events events) {
    for (String place : test.places().keySet()) {
      byPlace.put(place, test);
    }
    if (test.isInClassWithRows()) {
      byPlace.put(test.place(), test);
    }
    if (test.isWholeClass()) {
      events.setOthers(test);
    }
    // Rows that are known by their order are found among those of the whole class again.
    ChosenTests chosen = test.isCounted() ? new ChosenTests(Set.of(), true) : null;
    RowSelection rows = new RowSelection(order.className(), test);
    List<DiscoverySelector> selectors = rows.next();
    if (selectors.isEmpty()) {
      conclude(test, new Outcome.Errored(notContinued()));
    }
    while (!selectors.isEmpty()) {
      execute(discover(selectors, chosen), events);
      selectors = stage.mayGoOn() ? rows.next() : List.of();
    }
  }

  private static Failure notContinued() {
    return Failure.of(
        Failure.Phase.PARAMETERS,
        "parameter rows",
        "its engine cannot be asked for some of the rows alone, so they did not run. Run the whole"
            + " test; if its worker ended in one of the rows, the others can only run without that"
            + " one.");
  }

  /** Gives a test its end, if it has none yet. */
  private void conclude(OrderedTest test) {
    if (test.isConcluded()) {
      return;
    }
    if (test.isOthers()) {
      if (test.isAnnounced() || !test.names().isEmpty()) {
        tools.post(new WorkerReport.RowsFound(test.ref(), test.names(), test.identities()));
      }
      return;
    }
    Failure failure = test.failure();
    if (!test.isKnown()) {
      conclude(test, new Outcome.Errored(notFound(test)));
    } else if (failure != null) {
      conclude(test, new Outcome.Errored(failure));
    } else if (test.isSingle()) {
      conclude(test, new Outcome.Errored(notBegun()));
    } else if (!test.names().isEmpty() || test.isLimited()) {
      tools.post(new WorkerReport.RowsFound(test.ref(), test.names(), test.identities()));
      test.conclude();
    } else if (!test.abortReason().isEmpty()) {
      conclude(test, new Outcome.Skipped(test.abortReason()));
    } else if (test.hasEnded() && test.isTestItself()) {
      conclude(test, new Outcome.Passed());
    } else if (test.hasEnded() || test.isWholeClass()) {
      conclude(test, noRows(test));
    } else {
      conclude(test, new Outcome.Errored(notBegun()));
    }
  }

  private void conclude(OrderedTest test, Outcome outcome) {
    test.conclude();
    stage.end(test.ref(), outcome);
  }

  private Outcome noRows(OrderedTest test) {
    return test.isWholeClass() && !test.hasEnded()
        ? new Outcome.Errored(
            Failure.of(
                Failure.Phase.LOAD,
                "no tests",
                "JUnit finds no tests in the class. The engines on the class path are "
                    + String.join(", ", engines)
                    + "."))
        : new Outcome.Skipped(Events.NO_TESTS);
  }

  private Failure notFound(OrderedTest test) {
    return Failure.of(
        Failure.Phase.LOAD, "not found by JUnit", new MissingTest(engines).reason(test));
  }

  private static Failure notBegun() {
    return Failure.of(
        Failure.Phase.PROCESS, "not run by JUnit", "JUnit planned the test and never began it");
  }
}
