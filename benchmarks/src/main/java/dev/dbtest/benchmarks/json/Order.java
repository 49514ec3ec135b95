package dev.dbtest.benchmarks.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What the JSON groups read and write: a small record with text, numbers and a list.
 *
 * @param id number of the order
 * @param customer name of the customer
 * @param cents price in cents
 * @param paid whether it has been paid
 * @param items what was ordered
 */
record Order(long id, String customer, long cents, boolean paid, List<String> items) {

  private static final long SEED = 20261123;

  /** Copies the items. */
  Order {
    items = List.copyOf(items);
  }

  /** The first {@code count} orders of a sequence that is always the same. */
  static List<Order> list(int count) {
    Random random = new Random(SEED);
    List<Order> orders = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      orders.add(next(random, i));
    }
    return orders;
  }

  /** As many orders as make a JSON array of at least {@code characters}. */
  static String array(int characters) {
    Random random = new Random(SEED);
    StringBuilder json = new StringBuilder(characters + 256).append('[');
    for (int i = 0; json.length() < characters - 1; i++) {
      if (i > 0) {
        json.append(',');
      }
      next(random, i).appendTo(json);
    }
    return json.append(']').toString();
  }

  private static Order next(Random random, long id) {
    List<String> items = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      items.add("item-" + random.nextInt(10_000));
    }
    return new Order(
        id,
        "customer " + random.nextInt(1_000),
        random.nextInt(100_000),
        random.nextBoolean(),
        items);
  }

  /** None of the texts holds a character that JSON escapes. */
  private void appendTo(StringBuilder json) {
    json.append("{\"id\":").append(id);
    json.append(",\"customer\":\"").append(customer);
    json.append("\",\"cents\":").append(cents);
    json.append(",\"paid\":").append(paid);
    json.append(",\"items\":[\"").append(String.join("\",\"", items)).append("\"]}");
  }
}
