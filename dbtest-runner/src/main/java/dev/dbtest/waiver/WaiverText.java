package dev.dbtest.waiver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a list: a line with the format, then entries with an empty line between them. Each
 * has one line for each of the words that the format knows, a word and its value. Lines of comment
 * begin with {@code #} and stay where they are when the list is changed.
 */
final class WaiverText {

  private final Layout layout;
  private final List<Block> blocks;

  private WaiverText(Layout layout, List<Block> blocks) {
    this.layout = layout;
    this.blocks = blocks;
  }

  /**
   * What a list looks like.
   *
   * @param format name and version, such as {@code dbtest/quarantine/1}
   * @param words what each entry says
   * @param naming how many of the words, from the first on, name an entry
   */
  record Layout(String format, List<String> words, int naming) {

    /** The format without its version. */
    String family() {
      return format.substring(0, format.lastIndexOf('/') + 1);
    }

    String rule() {
      return "a line of an entry is "
          + String.join(", ", words.subList(0, words.size() - 1))
          + " or "
          + words.get(words.size() - 1)
          + " and its value, and there is an empty line between entries";
    }
  }

  /**
   * Lines up to an empty one.
   *
   * @param line number of the first line
   * @param lines the lines, with comments
   * @param values what the entry says; empty if these are comments only
   */
  record Block(int line, List<String> lines, Map<String, String> values) {

    String value(String word) {
      return values.getOrDefault(word, "");
    }
  }

  /** A list without entries. */
  static WaiverText empty(Layout layout) {
    return new WaiverText(layout, List.of());
  }

  /**
   * Takes a text apart.
   *
   * @param file its name, for messages
   */
  static WaiverText parse(String text, Layout layout, String file)
      throws UnreadableWaiverException {
    List<String> lines = text.lines().toList();
    requireFormat(lines.isEmpty() ? "" : lines.get(0).strip(), layout, file);
    List<Block> blocks = new ArrayList<>();
    int start = 1;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).isBlank()) {
        if (i > start) {
          blocks.add(block(start + 1, lines.subList(start, i), layout, file));
        }
        start = i + 1;
      }
    }
    return new WaiverText(layout, blocks);
  }

  private static void requireFormat(String first, Layout layout, String file)
      throws UnreadableWaiverException {
    if (first.equals(layout.format())) {
      return;
    }
    boolean newer = first.startsWith(layout.family());
    throw wrong(
        file,
        1,
        newer
            ? "'"
                + first
                + "' was written by a newer dbtest; this one reads up to "
                + layout.format()
            : "the first line must be " + layout.format());
  }

  private static Block block(int line, List<String> lines, Layout layout, String file)
      throws UnreadableWaiverException {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).strip();
      if (!text.startsWith("#")) {
        add(text, line + i, layout, values, file);
      }
    }
    if (!values.isEmpty() && values.size() < layout.words().size()) {
      List<String> missing = new ArrayList<>(layout.words());
      missing.removeAll(values.keySet());
      throw wrong(file, line, "this entry has no " + String.join(" and no ", missing));
    }
    return new Block(line, List.copyOf(lines), values);
  }

  private static void add(
      String text, int line, Layout layout, Map<String, String> values, String file)
      throws UnreadableWaiverException {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String word = text.substring(0, end);
    String value = text.substring(end).strip();
    if (!layout.words().contains(word)) {
      throw wrong(file, line, "'" + word + "' is not known; " + layout.rule());
    }
    if (value.isEmpty()) {
      throw wrong(file, line, "there is nothing behind " + word);
    }
    if (values.put(word, value) != null) {
      throw wrong(file, line, "a second " + word + " in one entry; " + layout.rule());
    }
  }

  static UnreadableWaiverException wrong(String file, int line, String what) {
    return new UnreadableWaiverException(file + ", line " + line + ": " + what + ".");
  }

  /** The entries. */
  List<Block> entries() {
    List<Block> entries = new ArrayList<>();
    for (Block block : blocks) {
      if (!block.values().isEmpty()) {
        entries.add(block);
      }
    }
    return entries;
  }

  /**
   * The list with an entry, in place of one of the same name: sorted, so that two people who add
   * different ones rarely write the same lines.
   */
  WaiverText with(Map<String, String> values) {
    List<String> lines = new ArrayList<>();
    for (String word : layout.words()) {
      lines.add(word + " " + values.get(word));
    }
    Block added = new Block(0, lines, values);
    List<Block> changed = new ArrayList<>();
    boolean placed = false;
    for (Block block : blocks) {
      int order = block.values().isEmpty() ? -1 : name(block).compareTo(name(added));
      if (order == 0) {
        changed.add(new Block(0, withComments(block, lines), values));
        placed = true;
      } else {
        if (order > 0 && !placed) {
          changed.add(added);
          placed = true;
        }
        changed.add(block);
      }
    }
    if (!placed) {
      changed.add(added);
    }
    return new WaiverText(layout, changed);
  }

  private static List<String> withComments(Block block, List<String> lines) {
    List<String> all = new ArrayList<>();
    for (String line : block.lines()) {
      if (line.strip().startsWith("#")) {
        all.add(line);
      }
    }
    all.addAll(lines);
    return all;
  }

  /** The list without the entry of that name, a value for each word that names it. */
  WaiverText without(String... names) {
    String name = String.join("\n", names);
    List<Block> changed = new ArrayList<>();
    for (Block block : blocks) {
      if (block.values().isEmpty() || !name(block).equals(name)) {
        changed.add(block);
      }
    }
    return new WaiverText(layout, changed);
  }

  private String name(Block block) {
    StringBuilder name = new StringBuilder();
    for (String word : layout.words().subList(0, layout.naming())) {
      name.append(name.isEmpty() ? "" : "\n").append(block.value(word));
    }
    return name.toString();
  }

  /** The text; every line ends in {@code \n}. */
  String text() {
    StringBuilder text = new StringBuilder(layout.format()).append('\n');
    for (Block block : blocks) {
      text.append('\n');
      for (String line : block.lines()) {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }
}
