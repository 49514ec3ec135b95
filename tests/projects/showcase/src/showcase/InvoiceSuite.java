package showcase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Skip;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.List;

/** For the gallery of reports: differences in texts and numbers. */
@TestSuite(tags = "invoices")
class InvoiceSuite {

  @Test
  void printsEveryLine() {
    System.out.println("printing invoice 1007 for 3 items");
    System.err.println("WARN no address for customer 12, using the billing address");
    assertThat(print("coffee 3.50", "tea 2.80", "cake 4.20"))
        .isEqualTo("Invoice 1007\n\ncoffee 3.50\ntea    2.80\ncake   4.20\n\ntotal 10.50\n");
  }

  @Test(name = "rounds half a cent up")
  @Rows({"1.005, 1.01", "2.344, 2.34", "0.015, 0.02", "10.125, 10.13"})
  void rounds(double exact, double shown) {
    assertThat(Math.round(exact * 100) / 100.0).isEqualTo(shown);
  }

  @Test
  void hasNoLinesWithoutItems() {
    assertThat(List.of()).isEmpty();
  }

  @Test
  @Skip("waits for the new tax rates")
  void addsTax() {}

  private static String print(String... lines) {
    return "Invoice 1007\n\n" + String.join("\n", lines) + "\n\ntotal 10.50\n";
  }
}
