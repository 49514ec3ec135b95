package dev.dbtest.benchmarks.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Params;
import dev.dbtest.api.SetupSuite;
import java.util.List;

/**
 * Question: how long does it take to turn records into JSON text, and how much garbage does it
 * make?
 *
 * <p>Workload: a list of {@code orders} records, about a hundred characters each, bound by
 * reflection and written to a {@code String}.
 *
 * <pre>{@code ./dbtest bench --pattern JsonWriteGroup}</pre>
 */
@BenchmarkGroup(tags = "json")
public class JsonWriteGroup {

  /** Records in the list. */
  @Params("100")
  public int orders;

  private final ObjectMapper jackson = new ObjectMapper();
  private final Gson gson = new Gson();
  private List<Order> list = List.of();

  /** Makes the records. */
  @SetupSuite
  public void makeOrders() {
    list = Order.list(orders);
  }

  /** Jackson's data binding. */
  @Bench(baseline = true)
  public String jackson() throws JsonProcessingException {
    return jackson.writeValueAsString(list);
  }

  /** Gson's data binding. */
  @Bench
  public String gson() {
    return gson.toJson(list);
  }
}
