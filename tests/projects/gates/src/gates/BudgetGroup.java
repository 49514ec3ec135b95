package gates;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Budget;

/** A benchmark that may not allocate, and does. */
@BenchmarkGroup
public class BudgetGroup {

  /** Allocates. */
  @Bench
  @Budget(bytes = 16)
  public byte[] copy() {
    return new byte[100];
  }
}
