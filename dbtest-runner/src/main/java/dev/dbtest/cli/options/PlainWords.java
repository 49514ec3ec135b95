package dev.dbtest.cli.options;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes apart a command line for which no library is needed: every option is spelled out, none is
 * given twice, and every value is there. picocli reads all other lines and explains what is wrong
 * with them, but it takes longer to start than most of what follows, and nearly every line is
 * plain.
 */
final class PlainWords {

  private static final String END_OF_OPTIONS = "--";

  private final Map<Option, List<String>> options = new EnumMap<>(Option.class);
  private final List<String> others = new ArrayList<>();

  private PlainWords() {}

  /** Takes the words apart; empty if they are not plain enough. */
  static Optional<GivenWords> of(List<String> words) {
    PlainWords plain = new PlainWords();
    int next = 0;
    while (next < words.size()) {
      int taken = plain.take(words, next);
      if (taken == 0) {
        return Optional.empty();
      }
      next += taken;
    }
    return Optional.of(new GivenWords(plain.options, plain.others));
  }

  /** Takes an option or another word. Returns how many words that took, or 0 if it is not plain. */
  private int take(List<String> words, int at) {
    String word = words.get(at);
    if (!word.startsWith("-")) {
      others.add(word);
      return word.isEmpty() ? 0 : 1;
    }
    Optional<Option> attached = attachedIn(word);
    if (attached.isPresent()) {
      String text = word.substring(attached.get().shortName().length());
      return text.startsWith("=") ? 0 : add(attached.get(), text, 1);
    }
    Optional<Option> whole = named(word);
    if (whole.isPresent()) {
      Option option = whole.get();
      if (isFlag(option)) {
        return options.putIfAbsent(option, List.of()) == null ? 1 : 0;
      }
      return at + 1 < words.size() ? add(option, words.get(at + 1), 2) : 0;
    }
    int equals = word.indexOf('=');
    Optional<Option> before = equals < 0 ? Optional.empty() : named(word.substring(0, equals));
    return before.isPresent() && !isFlag(before.get())
        ? add(before.get(), word.substring(equals + 1), 1)
        : 0;
  }

  private int add(Option option, String text, int words) {
    boolean again = options.containsKey(option) && option.takes() == Option.Takes.ONE;
    if (again || text.isEmpty() || text.equals(END_OF_OPTIONS) || named(text).isPresent()) {
      return 0;
    }
    List<String> texts = options.get(option);
    if (texts == null) {
      texts = new ArrayList<>(1);
      options.put(option, texts);
    }
    texts.add(text);
    return words;
  }

  private static Optional<Option> named(String word) {
    for (Option option : Option.values()) {
      boolean isShort = isFlag(option) && hasShortName(option) && option.shortName().equals(word);
      if (isShort || option.label().equals(word)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /** The option whose short name the word begins with, if its value follows in the same word. */
  private static Optional<Option> attachedIn(String word) {
    for (Option option : Option.values()) {
      if (!isFlag(option)
          && hasShortName(option)
          && word.startsWith(option.shortName())
          && word.length() > option.shortName().length()) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  private static boolean isFlag(Option option) {
    return option.takes() == Option.Takes.NOTHING;
  }

  private static boolean hasShortName(Option option) {
    return !option.shortName().isEmpty();
  }
}
