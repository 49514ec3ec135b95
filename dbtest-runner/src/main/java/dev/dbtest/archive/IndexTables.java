package dev.dbtest.archive;

import dev.dbtest.model.Environment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What most runs of an index have in common, and which each of them names by a number: lines that
 * say which cases there are, lists of such lines, environments and texts.
 */
final class IndexTables {

  private final List<CaseLine> lines = new ArrayList<>();
  private final List<CaseBlock> blocks = new ArrayList<>();
  private final List<Environment> environments = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  private final Map<CaseLine, Integer> ofLines = new HashMap<>();
  private final Map<CaseBlock, Integer> ofBlocks = new HashMap<>();

  /** Runs that were read together share their blocks, and a look into all lines is not for free. */
  private final IdentityHashMap<CaseBlock, Integer> ofSameBlocks = new IdentityHashMap<>();

  private final Map<Environment, Integer> ofEnvironments = new HashMap<>();
  private final Map<String, Integer> ofTexts = new HashMap<>();

  int number(CaseBlock block) {
    Integer known = ofSameBlocks.get(block);
    if (known == null) {
      known = number(block, blocks, ofBlocks);
      ofSameBlocks.put(block, known);
    }
    return known;
  }

  int number(Environment environment) {
    return number(environment, environments, ofEnvironments);
  }

  int number(String text) {
    return number(text, texts, ofTexts);
  }

  private static <T> int number(T thing, List<T> all, Map<T, Integer> numbers) {
    Integer known = numbers.putIfAbsent(thing, all.size());
    if (known != null) {
      return known;
    }
    all.add(thing);
    return all.size() - 1;
  }

  CaseBlock block(int number) {
    return blocks.get(number);
  }

  Environment environment(int number) {
    return environments.get(number);
  }

  String text(int number) {
    return texts.get(number);
  }

  void write(IndexOut to) {
    List<int[]> linesOfBlocks = new ArrayList<>(blocks.size());
    for (CaseBlock block : blocks) {
      linesOfBlocks.add(
          block.lines().stream().mapToInt(line -> number(line, lines, ofLines)).toArray());
    }
    to.integer(lines.size());
    lines.forEach(line -> to.block(line.bytes()));
    to.integer(blocks.size());
    for (int[] ofBlock : linesOfBlocks) {
      to.integer(ofBlock.length);
      for (int line : ofBlock) {
        to.integer(line);
      }
    }
    to.integer(environments.size());
    for (Environment environment : environments) {
      to.integer(environment.facts().size());
      environment
          .facts()
          .forEach(
              (name, value) -> {
                to.text(name);
                to.text(value);
              });
    }
    to.integer(texts.size());
    texts.forEach(to::text);
  }

  /** Reads what {@link #write} wrote. */
  static IndexTables read(IndexIn from) {
    IndexTables tables = new IndexTables();
    tables.lines.addAll(from.list(() -> new CaseLine(from.block())));
    tables.blocks.addAll(
        from.list(() -> new CaseBlock(from.list(() -> tables.lines.get(from.integer())))));
    tables.environments.addAll(from.list(() -> environment(from)));
    tables.texts.addAll(from.list(from::text));
    return tables;
  }

  private static Environment environment(IndexIn from) {
    Map<String, String> facts = new TreeMap<>();
    int size = from.integer();
    for (int i = 0; i < size; i++) {
      String name = from.text();
      facts.put(name, from.text());
    }
    return new Environment(facts);
  }
}
