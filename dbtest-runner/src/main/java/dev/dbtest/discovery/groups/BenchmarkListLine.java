package dev.dbtest.discovery.groups;

import dev.dbtest.model.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a line of {@code META-INF/BenchmarkList} as JMH writes them from 1.21 to
 * 1.37: after the word JMH, each field is a letter for its type and then its value, all separated
 * by blanks. Texts are preceded by their lengths. E stands for a field without a value.
 *
 * <p>All methods throw {@link IllegalArgumentException} if the line is not of that form.
 */
final class BenchmarkListLine {

  private static final String START = "JMH ";

  private final String line;
  private int position;

  BenchmarkListLine(String line) {
    if (!line.startsWith(START)) {
      throw new IllegalArgumentException("the line does not begin with JMH");
    }
    this.line = line;
    this.position = START.length();
  }

  String text() {
    expect('S');
    return sized();
  }

  @Nullable String optionalText() {
    return isPresent('S') ? sized() : null;
  }

  @Nullable Integer optionalInteger() {
    return isPresent('I') ? Integer.valueOf(sized()) : null;
  }

  /** A time above zero, such as {@code 10 min}; {@code null} if there is none. */
  @Nullable Duration optionalTime() {
    if (!isPresent('T')) {
      return null;
    }
    String text = sized();
    if (text.equals("single-shot")) {
      return null;
    }
    if (text.endsWith(" day")) {
      return days(text.substring(0, text.length() - " day".length()));
    }
    return Durations.parse(text.replace("min", "m").replace("hr", "h"));
  }

  private static Duration days(String number) {
    try {
      return Duration.ofDays(Long.parseLong(number));
    } catch (ArithmeticException tooLong) {
      throw new IllegalArgumentException(number + " days are too long", tooLong);
    }
  }

  /** Texts; none if the field has no value. */
  List<String> texts() {
    return isPresent('L') ? sizedList() : List.of();
  }

  void skipIntegers() {
    expect('A');
    sizedList();
  }

  /**
   * Parameters by name, in the order of the line; none if the field has no value.
   *
   * @param armored whether values are encoded, as JMH writes them since 1.24
   */
  Map<String, List<String>> parameters(boolean armored) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (isPresent('M')) {
      int size = number();
      for (int i = 0; i < size; i++) {
        String name = sized();
        List<String> values = sizedList();
        parameters.put(name, armored ? values.stream().map(ArmoredText::decode).toList() : values);
      }
    }
    return parameters;
  }

  private boolean isPresent(char type) {
    char found = type();
    if (found != type && found != 'E') {
      throw new IllegalArgumentException("a field is of type " + found + ", not " + type);
    }
    return found == type;
  }

  private void expect(char type) {
    if (!isPresent(type)) {
      throw new IllegalArgumentException("a field has no value");
    }
  }

  private char type() {
    char type = at(position);
    position += 2;
    return type;
  }

  private List<String> sizedList() {
    int size = number();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      texts.add(sized());
    }
    return texts;
  }

  private String sized() {
    int length = number();
    if (length > line.length() - position) {
      throw new IllegalArgumentException("the line ends inside a field");
    }
    String text = line.substring(position, position + length);
    position += length + 1;
    return text;
  }

  private int number() {
    int start = position;
    while (at(position) >= '0' && at(position) <= '9') {
      position++;
    }
    int number = Integer.parseInt(line.substring(start, position));
    position++;
    return number;
  }

  private char at(int index) {
    if (index >= line.length()) {
      throw new IllegalArgumentException("the line ends too early");
    }
    return line.charAt(index);
  }
}
