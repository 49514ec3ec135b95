package dev.dbtest.benchmarks.text;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Params;
import dev.dbtest.api.SetupSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Question: when does {@code +=} in a loop start to hurt?
 *
 * <p>Workload: {@code pieces} words of four to eight characters become one string. The result of
 * {@code +=} is copied for every piece, so its cost grows with the square of their number.
 *
 * <pre>{@code ./dbtest bench --pattern ConcatenationGroup --param pieces=4,32,256}</pre>
 */
@BenchmarkGroup(tags = "text")
public class ConcatenationGroup {

  /** Words in the result. */
  @Params("100")
  public int pieces;

  private List<String> words = List.of();

  /** Makes the words. */
  @SetupSuite
  public void makeWords() {
    List<String> made = new ArrayList<>(pieces);
    for (int i = 0; i < pieces; i++) {
      made.add("abcdefgh".substring(0, 4 + i % 5));
    }
    words = made;
  }

  /** One builder for all pieces. */
  @Bench(baseline = true)
  public String builder() {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      text.append(word);
    }
    return text.toString();
  }

  /** A stream and a joining collector. */
  @Bench
  public String stream() {
    return words.stream().collect(Collectors.joining());
  }

  /** A new string for every piece. */
  @Bench
  public String plus() {
    String text = "";
    for (String word : words) {
      text += word;
    }
    return text;
  }
}
