package dev.dbtest.benchmarks.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonGroupsTest {

  @Test
  void parsersAddUpTheSameCents() throws IOException {
    JsonParseGroup group = new JsonParseGroup();
    group.size = 4096;
    group.writeDocument();

    assertThat(group.jacksonTree())
        .isPositive()
        .isEqualTo(group.gsonTree())
        .isEqualTo(group.jacksonTokens());
  }

  @Test
  void documentIsOnlySlightlyLongerThanAskedFor() {
    assertThat(Order.array(65_536).length()).isBetween(65_536, 65_536 + 256);
  }

  @Test
  void writersWriteTheSameText() throws IOException {
    JsonWriteGroup group = new JsonWriteGroup();
    group.orders = 20;
    group.makeOrders();

    assertThat(group.jackson()).contains("\"cents\":").isEqualTo(group.gson());
  }
}
