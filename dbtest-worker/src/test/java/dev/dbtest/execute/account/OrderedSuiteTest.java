package dev.dbtest.execute.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.TestOrder;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Bond;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Failure;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.plan.suites.SuitePlan;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderedSuiteTest {

  @Test
  void aClassOfAnEngineIsOrderedByTheNamesOfTheEngine() {
    WorkerOrder.RunSuite order = order(ledger(CaseId.JUNIT).suites().get(0));

    assertThat(order.kind()).isEqualTo(CaseId.JUNIT);
    assertThat(order.whole()).isTrue();
    assertThat(order.tests())
        .singleElement()
        .extracting(TestOrder::method)
        .isEqualTo("com.acme.A#b(int)");
  }

  @Test
  void aSuiteOfOursIsOrderedByItsMethods() {
    WorkerOrder.RunSuite order = order(ledger("").suites().get(0));

    assertThat(order.kind()).isEqualTo(WorkerOrder.RunSuite.DBTEST);
    assertThat(order.tests()).singleElement().extracting(TestOrder::method).isEqualTo("b");
  }

  @Test
  void theNextWorkerLeavesOutRowsThatHaveBeenFound() {
    Ledger ledger = ledger(CaseId.JUNIT);
    SuiteSlot suite = ledger.suites().get(0);
    order(suite);
    TestSlot test = suite.tests.get(0);
    ledger.rowFound(test, 1, "1", "pear", "pear");
    ledger.rowFound(test, 2, "2", "plum", "plum");

    WorkerOrder.RunSuite order = order(suite);

    assertThat(order.whole()).isFalse();
    assertThat(order.tests()).extracting(TestOrder::rows).containsExactly(List.of(), List.of(1, 2));
    assertThat(order.tests())
        .extracting(TestOrder::exceptRows)
        .containsExactly(List.of(1, 2), List.of());
  }

  @Test
  void whatTheClassHasBeyondTheOrderGoesToAPlaceOfItsOwn() {
    SuiteSlot suite = ledger(CaseId.JUNIT).suites().get(0);

    TestSlot others = suite.others();

    assertThat(suite.others()).isSameAs(others);
    assertThat(others.rowNumbers()).isEmpty();
  }

  @Test
  void whatWasNotFoundOfItWhenItsWorkerDiedIsOrderedAsSomethingThatCannotRunAlone() {
    Ledger ledger = ledger(CaseId.JUNIT);
    SuiteSlot suite = ledger.suites().get(0);
    order(suite);
    ledger.rowFound(suite.others(), 0, "", "", "");

    TestOrder left = order(suite).tests().get(1);

    assertThat(left.method()).isEqualTo("com.acme.A#*");
    assertThat(left.exceptRows()).containsExactly(0);
  }

  @Test
  void aClassThatItsWorkerNeverBeganIsOrderedAsAWholeAgain() {
    SuiteSlot suite = ledger(CaseId.JUNIT).suites().get(0);
    ordered(suite).takeBack();

    assertThat(order(suite).whole()).isTrue();
    assertThat(order(suite).whole()).isFalse();
  }

  @Test
  void rowsOfAnEngineAreOrderedByTheirKeys() {
    Ledger ledger = ledger(CaseId.JUNIT);
    SuiteSlot suite = ledger.suites().get(0);
    ledger.rowFound(suite.tests.get(0), 1, "2.1", "pear", "pear");

    List<TestOrder> orders = order(suite).tests();

    assertThat(orders).extracting(TestOrder::keys).containsExactly(List.of(), List.of("2.1"));
    assertThat(orders).extracting(TestOrder::exceptKeys).containsExactly(List.of("2.1"), List.of());
  }

  @Test
  void knowsThatCasesRanAtTheSameTime() {
    OrderedSuite ordered = ordered(ledger(CaseId.JUNIT).suites().get(0));
    TestSlot test = ordered.slot().tests.get(0);
    test.addRow(1, "1", "pear", "pear");
    test.addRow(2, "2", "plum", "plum");

    ordered.begin(test.record(1));
    ordered.end(test.record(1));
    ordered.begin(test.record(2));

    assertThat(ordered.ranSeveralAtOnce()).isFalse();

    ordered.begin(test.record(1));

    assertThat(ordered.ranSeveralAtOnce()).isTrue();
  }

  @Test
  void aSuiteIsGivenUpWhoseWorkersDieAgainAndAgainInWhatIsDone() {
    Ledger ledger = ledger(CaseId.JUNIT);
    SuiteSlot suite = ledger.suites().get(0);
    TestSlot others = suite.others();
    others.addRow(1, "1", "late", "late");
    ledger.skipped(others.record(1), "done before");
    ledger.rowsFound(others, List.of("late"), List.of("late"));

    for (int i = 0; i < 3; i++) {
      assertThat(suite.isPending()).as("after %d deaths", i).isTrue();
      OrderedSuite ordered = ordered(suite);
      CaseRef late = new CaseRef(ordered.number(), ordered.order().tests().size(), 1);
      Failure exit = Failure.of(Failure.Phase.BODY, "System.exit", "told the JVM to exit");
      new WorkerDeath(
              "exited", "", false, new WorkerReport.Exiting(late, exit), null, Optional.empty())
          .blame(ordered, ledger, 0);
    }

    assertThat(suite.isPending()).isFalse();
    assertThat(ledger.redCases()).isEqualTo(1);
  }

  private static OrderedSuite ordered(SuiteSlot suite) {
    return OrderedSuite.of(1, suite, false, TimeLimits.NONE, RepeatOptions.ONCE);
  }

  private static WorkerOrder.RunSuite order(SuiteSlot suite) {
    return ordered(suite).order();
  }

  private static Ledger ledger(String engine) {
    CaseId id =
        engine.isEmpty()
            ? CaseId.of("com.acme.A", "b")
            : new CaseId(engine, "com.acme.A#b(int)", "com.acme.A", "b", ParameterRow.NONE);
    TestInfo test = new TestInfo(id, "b", Tags.NONE, null, null, null, !engine.isEmpty());
    TestSuiteInfo suite =
        new TestSuiteInfo(
            "com.acme.A",
            CaseKind.UNIT,
            Tags.NONE,
            null,
            null,
            null,
            List.of(),
            List.of(test),
            "",
            engine,
            true,
            Bond.NONE);
    return new Ledger(
        SuitePlan.ofAll(List.of(suite)), RepeatOptions.ONCE, event -> {}, Clock.systemUTC());
  }
}
