package dev.dbtest.link.worker;

import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A test to run.
 *
 * @param method name of the method; for tests of another engine, {@code CaseId.engineId()}
 * @param hasRows whether it is parameterised
 * @param rows numbers of the rows to run, -1 for one that is known by its key only; empty for all
 * @param keys what names each of these rows to its engine, in the same order; empty if that is the
 *     number
 * @param exceptRows numbers of rows that are left out nevertheless: those that have been found
 *     before, and -1 for those that nobody wants
 * @param exceptKeys what names each of them to its engine; empty if that is the number
 * @param identities identities of the rows to run, of those that the numbers let through; empty for
 *     all
 * @param timeoutNanos longest time of an attempt; 0 for no limit
 * @param repetition how often it is run
 */
public record TestOrder(
    String method,
    boolean hasRows,
    List<Integer> rows,
    List<String> keys,
    List<Integer> exceptRows,
    List<String> exceptKeys,
    List<String> identities,
    long timeoutNanos,
    Repetition repetition) {

  /** Copies the rows. */
  public TestOrder {
    rows = List.copyOf(rows);
    keys = List.copyOf(keys);
    exceptRows = List.copyOf(exceptRows);
    exceptKeys = List.copyOf(exceptKeys);
    identities = List.copyOf(identities);
  }

  /** Tells which rows are to run. */
  public OrderedRows choice() {
    return new OrderedRows(rows, exceptRows, identities);
  }

  void write(PayloadWriter out) {
    out.text(method).flag(hasRows);
    writeNumbers(out, rows);
    out.texts(keys);
    writeNumbers(out, exceptRows);
    out.texts(exceptKeys).texts(identities).number(timeoutNanos);
    repetition.write(out);
  }

  static TestOrder read(PayloadReader in) {
    return new TestOrder(
        in.text(),
        in.flag(),
        readNumbers(in),
        in.texts(),
        readNumbers(in),
        in.texts(),
        in.texts(),
        in.number(),
        Repetition.read(in));
  }

  private static void writeNumbers(PayloadWriter out, List<Integer> numbers) {
    out.integer(numbers.size());
    for (int number : numbers) {
      out.integer(number);
    }
  }

  private static List<Integer> readNumbers(PayloadReader in) {
    int size = in.size();
    if (size == 0) {
      return List.of();
    }
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      numbers.add(in.integer());
    }
    return numbers;
  }
}
