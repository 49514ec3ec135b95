package shop;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Setup;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Skip;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.HashMap;
import java.util.Map;

/** A healthy suite: everything passes, and one test is left out on purpose. */
@TestSuite(tags = "accounts")
class TransferSuite {

  private final Map<String, Integer> balances = new HashMap<>();
  private String bank = "";

  @SetupSuite
  void open() {
    bank = "open";
  }

  @Setup
  void begin() {
    balances.put("alice", 10);
    balances.put("bob", 0);
  }

  @Test
  void movesMoney() {
    transfer(10);
    check(balances.get("bob") == 10 && balances.get("alice") == 0);
  }

  @Test(name = "adds up", tags = "fast")
  @Rows({"1, 2, 3", "2, 2, 4", "5, 7, 12"})
  void adds(int left, int right, int sum) {
    check(left + right == sum);
  }

  @Test
  void findsTheBankOpen() {
    check(bank.equals("open"));
  }

  @Test
  @Skip("the bank does not do this yet")
  void lends() {
    check(false);
  }

  private void transfer(int amount) {
    balances.merge("alice", -amount, Integer::sum);
    balances.merge("bob", amount, Integer::sum);
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new AssertionError("does not hold");
    }
  }
}
