package parallel;

import dev.dbtest.api.ResourceLock;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.TeardownSuite;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.io.IOException;

/** Needs the ledger for itself. */
@TestSuite
@ResourceLock("ledger")
class WriterOneSuite {

  @SetupSuite
  void open() throws IOException {
    Ledger.open();
  }

  @Test
  void writes() {
    Ledger.use("writer One");
  }

  @Test
  void breaks() throws InterruptedException {
    Thread thread = new Thread(() -> System.out.println("a thread of writer One"));
    thread.start();
    thread.join();
    throw new AssertionError("writer One is out of ink");
  }

  @TeardownSuite
  void close() throws IOException {
    Ledger.close();
  }
}
