package showcase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** For the gallery of reports: tests that pass, one that is unsteady, one that never ends. */
@TestSuite(tags = "ledger")
class LedgerSuite {

  private static int attempts;

  @Test
  @Rows({"10, 0", "10, 10", "7, 3", "1, 1", "250, 249"})
  void keepsItsSum(int balance, int moved) {
    Map<String, Integer> ledger = new TreeMap<>(Map.of("alice", balance, "bob", 0));
    ledger.merge("alice", -moved, Integer::sum);
    ledger.merge("bob", moved, Integer::sum);
    assertThat(ledger.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(balance);
  }

  @Test
  void sortsByDate() {
    List<String> dates = new ArrayList<>(List.of("2026-03-01", "2025-12-24", "2026-01-31"));
    dates.sort(null);
    assertThat(dates).isSorted();
  }

  @Test(tags = "network")
  void settlesOvernight() throws InterruptedException {
    Thread.sleep(20);
    assertThat(++attempts).as("settled accounts").isGreaterThan(1);
  }

  @Test(timeout = "300ms", tags = "network")
  void closesTheYear() throws InterruptedException {
    System.out.println("closing 2025");
    Thread.sleep(60_000);
  }

  @Test
  void refusesAnOverdraft() {
    throw new IllegalStateException("no rule for overdrafts of account 7");
  }

  @Test
  void findsAnAccountAmongManyThousands() {
    Map<Integer, Integer> accounts = new TreeMap<>();
    for (int i = 0; i < 200_000; i++) {
      accounts.put(i, i * 7);
    }
    assertThat(accounts.get(77_777)).isEqualTo(77_777 * 7);
  }
}
