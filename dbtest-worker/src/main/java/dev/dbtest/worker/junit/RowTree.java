package dev.dbtest.worker.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The rows of a test that have run, by their keys. Dynamic containers make a tree of them: the key
 * {@code 2.1} is the first row in the second place.
 */
final class RowTree {

  private final NavigableMap<Integer, RowTree> children = new TreeMap<>();
  private int size;

  /** Adds a row; a key without a position in the tree is only counted. */
  void add(String key) {
    size++;
    RowTree at = this;
    for (String part : key.split("\\.", -1)) {
      int position = RowIds.number(part);
      if (position < 1) {
        return;
      }
      RowTree child = at.children.get(position);
      if (child == null) {
        child = new RowTree();
        at.children.put(position, child);
      }
      at = child;
    }
  }

  /** Whether the row with this key was added, or one in the container that it names. */
  boolean has(String key) {
    RowTree at = this;
    for (String part : key.split("\\.", -1)) {
      RowTree child = at.children.get(RowIds.number(part));
      if (child == null) {
        return false;
      }
      at = child;
    }
    return true;
  }

  /** How many rows were added. */
  int size() {
    return size;
  }

  /**
   * Keys of what may be there besides: places between the rows, and behind the last one of each
   * container. Rows may have run at the same time, so that a later one says nothing of those
   * before.
   *
   * @param most how many to name behind the last row
   * @param mostWithin how many to name at the end of each container that is not the last
   */
  List<String> others(int most, int mostWithin) {
    List<String> keys = new ArrayList<>();
    addOthers("", most, mostWithin, keys);
    return keys;
  }

  private void addOthers(String prefix, int most, int mostWithin, List<String> keys) {
    int last = children.isEmpty() ? 0 : children.lastKey();
    for (int position = 1; position <= last + most; position++) {
      RowTree child = children.get(position);
      if (child == null) {
        keys.add(prefix + position);
      } else if (!child.children.isEmpty()) {
        int further = position == last ? most : Math.min(most, mostWithin);
        child.addOthers(prefix + position + '.', further, mostWithin, keys);
      }
    }
  }
}
