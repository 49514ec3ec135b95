package showcase;

import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** For the gallery of reports: a failed set-up that several tests share. */
@TestSuite(kind = TestSuite.Kind.INTEGRATION, tags = "database")
class BankSuite {

  @SetupSuite
  void connect() {
    throw new IllegalStateException("cannot connect to bank at localhost:5432");
  }

  @Test
  void opensAccounts() {}

  @Test
  void movesMoney() {}

  @Test
  void closesAccounts() {}
}
