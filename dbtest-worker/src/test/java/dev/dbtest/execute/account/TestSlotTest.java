package dev.dbtest.execute.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.RowChoice;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.plan.suites.PlannedTest;
import java.util.AbstractList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TestSlotTest {

  @Test
  void findsTheRecordOfARowAmongThoseThatAreToRun() {
    TestSlot slot = slot(new RowChoice(set("2", "4"), set()));
    slot.expand(List.of("a", "b", "c", "d"), List.of("a", "b", "c", "d"));

    assertThat(slot.records()).extracting(record -> record.row).containsExactly(2, 4);
    assertThat(slot.record(4)).isSameAs(slot.records().get(1));
    assertThatThrownBy(() -> slot.record(3)).hasMessageContaining("has no row 3");
    assertThatThrownBy(() -> slot.record(5)).hasMessageContaining("has no row 5");
  }

  @Test
  void hasOneRecordForAllUntilItsRowsAreKnown() {
    TestSlot slot = slot(RowChoice.ALL);

    assertThat(slot.record(7)).isSameAs(slot.records().get(0));
  }

  @Test
  void looksForRowsThatAreGoneWithoutWalkingThroughAllOfThemForEach() {
    TestSlot slot = slot(RowChoice.ALL.withAgain(set("1", "gone")));
    slot.expand(numbers(), numbers());

    assertThat(slot.records()).extracting(record -> record.row).containsExactly(2, TestSlot.GONE);
  }

  @Test
  void keepsARecordForRowsToComeWhileRowsAreFoundOneByOne() {
    TestSlot slot = slot(RowChoice.ALL);
    slot.addRow(1, "1", "pear", "pear");
    slot.addRow(2, "2", "plum", "plum");

    assertThat(slot.records()).extracting(record -> record.row).containsExactly(1, 2, 0);
    assertThat(slot.record(2).id().row().name()).isEqualTo("plum");
    assertThat(slot.record(0)).isSameAs(slot.records().get(2));
    assertThat(slot.rowNumbers()).containsExactly(1, 2);
  }

  @Test
  void hasOneRecordOfARowThatTwoWorkersFound() {
    TestSlot slot = slot(RowChoice.ALL);
    slot.addRow(1, "1", "pear", "pear");
    slot.addRow(1, "1", "pear", "pear");

    assertThat(slot.records()).extracting(record -> record.row).containsExactly(1, 0);
  }

  @Test
  void hasTheRowsThatWereFoundWhenThereAreNoMore() {
    TestSlot slot = slot(RowChoice.ALL);
    slot.addRow(1, "1", "pear", "pear");
    slot.addRow(2, "2", "plum", "plum");
    slot.expand(List.of("pear", "plum"), List.of("pear", "plum"));

    assertThat(slot.rowsKnown).isTrue();
    assertThat(slot.records()).extracting(record -> record.row).containsExactly(1, 2);
  }

  @Test
  void hasARowThatWasAskedForWhereOneInItTurnedUp() {
    TestSlot slot = slot(new RowChoice(set("2"), set()));
    slot.addRow(1, "2.1", "pear > green", "pear > green");
    slot.expand(List.of("pear > green"), List.of("pear > green"));

    assertThat(slot.records()).extracting(record -> record.row).containsExactly(1);
  }

  @Test
  void hasARowThatIsToRunAgainWhereOneInItTurnedUp() {
    TestSlot slot = slot(RowChoice.ALL.withAgain(set("pear", "plum")));
    slot.addRow(1, "2.1", "pear > green", "pear > green");
    slot.expand(List.of("pear > green"), List.of("pear > green"));

    assertThat(slot.records()).extracting(record -> record.row).containsExactly(1, TestSlot.GONE);
  }

  @Test
  void missesARowThatWasAskedForAndDidNotTurnUp() {
    TestSlot slot = slot(new RowChoice(set("3", "9"), set()));
    slot.addRow(3, "3", "plum", "plum");
    slot.expand(List.of("plum"), List.of("plum"));

    assertThat(slot.records()).extracting(record -> record.row).containsExactly(3, 9);
  }

  @Test
  void hasAllThatWereAskedForWhenEachKeyHasBeenFound() {
    TestSlot slot = slot(new RowChoice(set("1.2", "3"), set()));
    slot.addRow(1, "1.2", "plum", "plum");
    assertThat(slot.hasAllThatWereAskedFor()).isFalse();

    slot.addRow(3, "3", "pear", "pear");
    assertThat(slot.hasAllThatWereAskedFor()).isTrue();

    slot.expand(List.of(), List.of());
    assertThat(slot.records())
        .extracting(record -> record.id.row().key())
        .containsExactly("1.2", "3");
  }

  @Test
  void hasAllThatWereAskedForWhenEachIdentityHasBeenFound() {
    TestSlot slot = slot(RowChoice.ALL.withAgain(set("plum")));
    assertThat(slot.hasAllThatWereAskedFor()).isFalse();

    slot.addRow(1, "1", "plum", "plum");

    assertThat(slot.hasAllThatWereAskedFor()).isTrue();
  }

  @Test
  void isNeverCompleteWhereAllRowsWereAskedFor() {
    TestSlot slot = slot(RowChoice.ALL);
    slot.addRow(1, "1", "plum", "plum");

    assertThat(slot.hasAllThatWereAskedFor()).isFalse();
  }

  @Test
  void missesNoRowThatAnEarlierWorkerFound() {
    TestSlot slot = slot(RowChoice.ALL.withAgain(set("pear")));
    slot.addRow(1, "1", "pear", "pear");

    slot.expand(List.of(), List.of());

    assertThat(slot.records()).extracting(record -> record.row).containsExactly(1);
  }

  /** Texts of numbers from 0, in a list that can be walked through and not searched. */
  private static List<String> numbers() {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        return Integer.toString(index);
      }

      @Override
      public int size() {
        return 10;
      }

      @Override
      public boolean contains(Object text) {
        throw new AssertionError("a list is searched from its beginning");
      }
    };
  }

  private static TestSlot slot(RowChoice rows) {
    TestInfo info =
        new TestInfo(CaseId.of("com.acme.A", "b"), "b", Tags.NONE, null, null, null, true);
    TestSuiteInfo suite =
        new TestSuiteInfo(
            "com.acme.A", CaseKind.UNIT, Tags.NONE, null, null, null, List.of(), List.of(info), "");
    return new TestSlot(suite, new PlannedTest(info, rows));
  }

  private static SortedSet<String> set(String... texts) {
    return new TreeSet<>(List.of(texts));
  }
}
