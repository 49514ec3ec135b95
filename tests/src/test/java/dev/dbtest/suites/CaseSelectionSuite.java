package dev.dbtest.suites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import dev.dbtest.filter.CaseFilter;
import dev.dbtest.filter.Selection;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.registry.RegistryStatistics;
import dev.dbtest.registry.TestRegistry;
import java.util.EnumSet;
import java.util.List;

/** What {@code --pattern}, {@code --exclude} and {@code --tags} select from a registry. */
@TestSuite(tags = {"filter", "registry"})
class CaseSelectionSuite {

  private final TestRegistry registry = new TestRegistry();

  @SetupSuite
  void register() {
    registry.register(suite("shop.TransferSuite", CaseKind.UNIT, "moves", "settles"));
    registry.register(suite("shop.LedgerSuite", CaseKind.INTEGRATION, "balances"));
  }

  @Test
  void matchesSimpleNamesOfClasses() {
    assertThat(select(List.of("TransferSuite"), List.of()).tests()).isEqualTo(2);
  }

  @Test
  void matchesMethodsOfAnyClass() {
    assertThat(select(List.of("*#b*"), List.of()).suites())
        .extracting(TestSuiteInfo::className)
        .containsExactly("shop.LedgerSuite");
  }

  @Test
  void leavesOutWhatIsExcluded() {
    Selection selection = select(List.of(), List.of("settles"));

    assertThat(selection.suites())
        .flatExtracting(TestSuiteInfo::tests)
        .extracting(test -> test.id().method())
        .containsExactly("balances", "moves");
  }

  @Test
  void namesWhatIsNearAPatternWithoutAMatch() {
    Selection selection = select(List.of("TransferSiute"), List.of());

    assertThat(selection.isEmpty()).isTrue();
    assertThat(selection.unmatched())
        .extracting(unmatched -> unmatched.problem())
        .extracting(Problem::remedy)
        .containsExactly("Did you mean TransferSuite?");
  }

  @Test
  void countsWhatItHolds() {
    RegistryStatistics statistics = RegistryStatistics.of(registry.all(), List.of());

    assertThat(statistics.suites()).isEqualTo(registry.all().size());
    assertThat(statistics.tests()).isEqualTo(3);
  }

  private Selection select(List<String> patterns, List<String> excludes) {
    return CaseFilter.of(EnumSet.allOf(CaseKind.class), patterns, excludes, null)
        .select(registry.all(), List.of());
  }

  private static TestSuiteInfo suite(String className, CaseKind kind, String... methods) {
    List<TestInfo> tests =
        List.of(methods).stream()
            .map(
                method ->
                    new TestInfo(
                        CaseId.of(className, method), method, Tags.NONE, null, null, null, false))
            .toList();
    return new TestSuiteInfo(className, kind, Tags.NONE, null, null, null, List.of(), tests, "");
  }
}
