package dev.dbtest.worker.junit;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.worker.StagedCase;
import dev.dbtest.worker.SuiteStage;
import dev.dbtest.worker.WorkerTools;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Makes reports of what the launcher tells. It may tell of several tests at the same time. */
final class Events implements TestExecutionListener {

  /** Why a test is skipped that was to make others. */
  static final String NO_TESTS = "it made no tests";

  private final WorkerTools tools;
  private final SuiteStage stage;
  private final Map<String, OrderedTest> byPlace;
  private @Nullable OrderedTest others;
  private final Map<String, StagedCase> cases = new HashMap<>();
  private final List<String> repeats = new ArrayList<>();
  private final Publications publications;
  private @Nullable TestPlan plan;

  Events(
      String className,
      WorkerTools tools,
      SuiteStage stage,
      Map<String, OrderedTest> byPlace,
      @Nullable OrderedTest others) {
    this.tools = tools;
    this.stage = stage;
    this.byPlace = byPlace;
    this.others = others;
    this.publications = new Publications(className, tools, stage);
  }

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan testPlan) {
    plan = testPlan;
  }

  @Override
  public synchronized void executionStarted(TestIdentifier place) {
    if (!isCase(place)) {
      if (place.getParentId().isPresent()) {
        stage.enter(Failure.Phase.SUITE_SETUP);
      }
      return;
    }
    OrderedTest test = testOf(place);
    StagedCase known = test == null ? null : caseOf(test, place);
    if (test != null && known != null) {
      known.begin(test.order().timeoutNanos(), test.order().repetition());
      publications.began(place.getUniqueId());
    }
  }

  @Override
  public synchronized void executionFinished(TestIdentifier place, TestExecutionResult result) {
    if (!isCase(place)) {
      publications.ended(place.getUniqueId());
      containerFinished(place, result);
      return;
    }
    StagedCase known = cases.get(place.getUniqueId());
    if (known == null || !known.isOpen()) {
      return;
    }
    Throwable thrown = result.getThrowable().orElse(null);
    boolean again;
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      again = known.leftOut(reason(thrown));
    } else if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      again = known.end(orUnknown(thrown));
    } else {
      again = known.end(null);
    }
    if (again) {
      repeats.add(place.getUniqueId());
    } else {
      known.finish();
      cases.remove(place.getUniqueId());
    }
    stage.between();
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier place, String reason) {
    Outcome skipped = new Outcome.Skipped(reason.isBlank() ? "no reason given" : reason);
    if (!place.isTest() || byPlace.containsKey(place.getUniqueId())) {
      concludeBelow(place, skipped);
      return;
    }
    OrderedTest test = testOf(place);
    CaseRef row = test == null ? null : newRow(test, place);
    if (row != null) {
      stage.end(row, skipped);
    }
  }

  /** A test that may have others below it is told apart by them, as features of Spock are. */
  private boolean isCase(TestIdentifier place) {
    return place.isTest() && !(place.isContainer() && byPlace.containsKey(place.getUniqueId()));
  }

  @Override
  public synchronized void reportingEntryPublished(TestIdentifier place, ReportEntry entry) {
    for (Map.Entry<String, String> each : entry.getKeyValuePairs().entrySet()) {
      publish(place, each.getKey() + " = " + each.getValue());
    }
  }

  /** Since 1.12; before, nobody calls it, and the type in its signature is never looked for. */
  @Override
  public synchronized void fileEntryPublished(TestIdentifier place, FileEntry file) {
    // The line by which CI systems know attachments.
    publish(place, "[[ATTACHMENT|" + file.getPath().toAbsolutePath() + "]]");
  }

  private void publish(TestIdentifier place, String line) {
    if (isCase(place)) {
      publications.ofTest(line);
    } else {
      publications.ofContainer(place.getUniqueId(), line);
    }
  }

  /** What has no other place from now on belongs to this order of the whole class. */
  synchronized void setOthers(OrderedTest test) {
    others = test;
  }

  /** Ids of cases that are to run again, since the last call. */
  synchronized List<String> takeRepeats() {
    List<String> taken = new ArrayList<>(repeats);
    repeats.clear();
    return taken;
  }

  /** The launcher has ended with an error, and tells no more. */
  synchronized void died(Throwable thrown) {
    boolean told = false;
    for (StagedCase each : List.copyOf(cases.values())) {
      if (each.isOpen()) {
        each.end(thrown);
        told = true;
      }
    }
    if (!told) {
      stage.broken(stage.failure(Failure.Phase.PROCESS, thrown));
    }
  }

  /** Ends the cases that wait for a further attempt that will not be made. */
  synchronized void finishOpen() {
    for (StagedCase each : List.copyOf(cases.values())) {
      if (each.isOpen()) {
        each.end(new IllegalStateException("the engine does not say how the test ended"));
      }
      each.finish();
    }
    cases.clear();
  }

  private void containerFinished(TestIdentifier place, TestExecutionResult result) {
    Throwable thrown = result.getThrowable().orElse(null);
    OrderedTest test = byPlace.get(ClassRows.withoutRows(place.getUniqueId()));
    boolean aborted = result.getStatus() == TestExecutionResult.Status.ABORTED;
    boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
    if (test != null && ClassRows.isInRow(place.getUniqueId())) {
      endedInRow(test, place, result);
    } else if (test != null) {
      Failure failure = failed ? stage.failure(Failure.Phase.PARAMETERS, orUnknown(thrown)) : null;
      test.ended(failure, aborted ? reason(thrown) : "");
    } else if (aborted) {
      concludeBelow(place, new Outcome.Skipped(reason(thrown)));
    } else if (failed) {
      containerFailed(place, orUnknown(thrown));
    } else if (ClassRows.isClass(place.getUniqueId())) {
      concludeWithoutRows(place);
    } else if (RowIds.isSuite(place.getUniqueId()) && others != null) {
      // It would have failed without tests, had its author not allowed that.
      others.ended(null, "");
    }
  }

  /** A test that makes tests of its own has ended in a row of its class. */
  private void endedInRow(OrderedTest test, TestIdentifier place, TestExecutionResult result) {
    test.ended(null, "");
    Throwable thrown = result.getThrowable().orElse(null);
    boolean isEmpty = !test.hasRow(ClassRows.key(place.getUniqueId()));
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      Failure failure = stage.failure(Failure.Phase.PARAMETERS, orUnknown(thrown));
      endRow(test, place, new Outcome.Errored(failure));
    } else if (result.getStatus() == TestExecutionResult.Status.ABORTED && isEmpty) {
      endRow(test, place, new Outcome.Skipped(reason(thrown)));
    } else if (isEmpty) {
      endRow(test, place, new Outcome.Skipped(NO_TESTS));
    }
  }

  /** A class with rows has ended well, perhaps without having had one. */
  private void concludeWithoutRows(TestIdentifier place) {
    for (OrderedTest test : below(place)) {
      if (test.isUntouched()) {
        concludeAt(test, place, new Outcome.Skipped(NO_TESTS));
      }
    }
  }

  /** Either the tests below could not begin, or something went wrong in or after them. */
  private void containerFailed(TestIdentifier place, Throwable thrown) {
    boolean told = endOpenBelow(place, thrown);
    Failure timedOut = stage.leave();
    Failure before = timedOut == null ? stage.failure(Failure.Phase.SUITE_SETUP, thrown) : timedOut;
    int notBegun = concludeBelow(place, new Outcome.Errored(before));
    if (told || notBegun > 0) {
      return;
    }
    OrderedTest around = testOf(place);
    if (around != null && !around.isOthers()) {
      around.ended(stage.failure(Failure.Phase.PARAMETERS, thrown), "");
    } else {
      // What is to be done after tests is done after each row, so the source of rows is to blame.
      boolean makesRows = ClassRows.isClass(place.getUniqueId());
      stage.report(
          stage.failure(
              makesRows ? Failure.Phase.PARAMETERS : Failure.Phase.SUITE_TEARDOWN, thrown));
    }
  }

  /** Ends the tests below a place of which an engine that failed has not told the end. */
  private boolean endOpenBelow(TestIdentifier place, Throwable thrown) {
    boolean any = false;
    for (Map.Entry<String, StagedCase> each : List.copyOf(cases.entrySet())) {
      StagedCase known = each.getValue();
      if (known.isOpen() && isAtOrBelow(each.getKey(), place.getUniqueId())) {
        known.end(thrown);
        known.finish();
        cases.remove(each.getKey());
        any = true;
      }
    }
    return any;
  }

  /** Ends the tests at and below a place that have not begun, and says how many there were. */
  private int concludeBelow(TestIdentifier place, Outcome outcome) {
    int count = 0;
    for (OrderedTest test : below(place)) {
      count += concludeAt(test, place, outcome) ? 1 : 0;
    }
    return count;
  }

  /** Ends a test that has not begun: as a whole, or in the row of its class that a place is in. */
  private boolean concludeAt(OrderedTest test, TestIdentifier place, Outcome outcome) {
    if (ClassRows.isInRow(place.getUniqueId())) {
      return !test.hasRow(ClassRows.key(place.getUniqueId())) && endRow(test, place, outcome);
    }
    if (test.hasBegun()) {
      return false;
    }
    test.conclude();
    stage.end(test.ref(), outcome);
    return true;
  }

  /** Ends a row of a class for one of its tests, if it is wanted. */
  private boolean endRow(OrderedTest test, TestIdentifier place, Outcome outcome) {
    CaseRef row = newRow(test, place, ClassRows.key(place.getUniqueId()));
    if (row != null) {
      stage.end(row, outcome);
    }
    return row != null;
  }

  /** The tests of the order at and below a place that have no end yet. */
  private List<OrderedTest> below(TestIdentifier place) {
    String around = ClassRows.withoutRows(place.getUniqueId());
    List<OrderedTest> below = new ArrayList<>();
    for (Map.Entry<String, OrderedTest> entry : byPlace.entrySet()) {
      if (!entry.getValue().isConcluded() && isAtOrBelow(entry.getKey(), around)) {
        below.add(entry.getValue());
      }
    }
    return below;
  }

  private static boolean isAtOrBelow(String id, String place) {
    return id.equals(place) || id.startsWith(place + '/');
  }

  /** The test that a place belongs to. */
  private @Nullable OrderedTest testOf(TestIdentifier place) {
    Optional<TestIdentifier> at = Optional.of(place);
    while (at.isPresent()) {
      OrderedTest test = byPlace.get(ClassRows.withoutRows(at.get().getUniqueId()));
      if (test != null) {
        return test;
      }
      at = at.flatMap(each -> parent(each));
    }
    return others;
  }

  private Optional<TestIdentifier> parent(TestIdentifier place) {
    TestPlan present = plan;
    return present == null ? Optional.empty() : present.getParent(place);
  }

  private @Nullable StagedCase caseOf(OrderedTest test, TestIdentifier place) {
    StagedCase known = cases.get(place.getUniqueId());
    if (known != null) {
      return known;
    }
    CaseRef ref = test.isSingle() ? test.ref() : newRow(test, place);
    if (ref == null) {
      return null;
    }
    if (test.isSingle()) {
      test.conclude();
    }
    StagedCase made = stage.newCase(ref);
    cases.put(place.getUniqueId(), made);
    return made;
  }

  /** A row that is not known yet; {@code null} if it is not to be reported. */
  private @Nullable CaseRef newRow(OrderedTest test, TestIdentifier place) {
    return newRow(test, place, key(test, place));
  }

  private @Nullable CaseRef newRow(OrderedTest test, TestIdentifier place, String key) {
    TestPlan present = plan;
    if (present == null) {
      return null;
    }
    List<String> texts = RowText.of(present, place, test);
    String text = String.join(ParameterRow.BETWEEN_NAMES, texts);
    String identity = test.isWholeClass() ? place.getUniqueId() : test.identity(key, texts);
    if (!key.isEmpty() && !test.wants(key)) {
      test.passOver(key);
      return null;
    }
    int number = test.addRow(key, text, identity);
    CaseRef ref = new CaseRef(test.ref().suite(), test.ref().test(), number);
    String shown = key.isEmpty() || test.isWholeClass() ? Integer.toString(number) : key;
    tools.post(new WorkerReport.RowFound(ref, shown, text, identity));
    return ref;
  }

  /** What a row is called whenever it runs; empty if that is not known. */
  private static String key(OrderedTest test, TestIdentifier place) {
    if (test.isCounted()) {
      return Integer.toString(test.nextSeen());
    }
    if (test.isWholeClass()) {
      return test.wanted().isEmpty() ? "" : place.getUniqueId();
    }
    if (test.places().size() > 1) {
      int number = test.placeNumber(place.getUniqueId());
      return number == 0 ? "" : Integer.toString(number);
    }
    return test.isKnown() ? RowIds.key(test.place(), place.getUniqueId()) : "";
  }

  private String reason(@Nullable Throwable thrown) {
    return thrown == null
        ? "an assumption did not hold"
        : stage.reason(stage.failure(Failure.Phase.BODY, thrown));
  }

  private static Throwable orUnknown(@Nullable Throwable thrown) {
    return thrown == null ? new IllegalStateException("the engine gives no reason") : thrown;
  }
}
