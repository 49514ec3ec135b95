package dev.dbtest.summary;

import java.util.ArrayList;
import java.util.List;

/**
 * The first and the last lines of a text, so that a flood of output does not bury a report.
 *
 * @param head first lines; all of them if nothing is omitted
 * @param omitted how many lines stand between
 * @param tail last lines
 */
public record Excerpt(List<String> head, int omitted, List<String> tail) {

  /** Copies the lines. */
  public Excerpt {
    head = List.copyOf(head);
    tail = List.copyOf(tail);
  }

  /**
   * Cuts a text.
   *
   * @param text its lines end in {@code \n} or {@code \r\n}; an end after the last line counts for
   *     nothing
   * @param first lines kept at the beginning
   * @param last lines kept at the end
   */
  public static Excerpt of(String text, int first, int last) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    if (end == 0) {
      return new Excerpt(List.of(), 0, List.of());
    }
    List<String> head = new ArrayList<>();
    int at = 0;
    while (head.size() < first && at <= end) {
      int next = lineEnd(text, at, end);
      head.add(line(text, at, next));
      at = next + 1;
    }
    List<String> tail = new ArrayList<>();
    int until = end;
    while (tail.size() < last && until >= at) {
      int start = text.lastIndexOf('\n', until - 1) + 1;
      tail.add(0, line(text, start, until));
      until = start - 1;
    }
    int omitted = 0;
    for (int i = at; i <= until; i = lineEnd(text, i, end) + 1) {
      omitted++;
    }
    return new Excerpt(head, omitted, tail);
  }

  /** Whether there is no line at all. */
  public boolean isEmpty() {
    return head.isEmpty();
  }

  private static int lineEnd(String text, int from, int end) {
    int newline = text.indexOf('\n', from);
    return newline < 0 || newline > end ? end : newline;
  }

  private static String line(String text, int from, int to) {
    boolean carriageReturn = to > from && text.charAt(to - 1) == '\r';
    return text.substring(from, carriageReturn ? to - 1 : to);
  }
}
