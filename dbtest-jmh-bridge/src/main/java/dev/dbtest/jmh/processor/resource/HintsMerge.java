package dev.dbtest.jmh.processor.resource;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Merges the compiler hints of one compilation into those that earlier ones left. A hint is a line
 * such as {@code inline,com/acme/Outer$Inner.method}.
 */
final class HintsMerge {

  private static final String INLINE = "inline";

  private HintsMerge() {}

  /**
   * The merged hints, sorted.
   *
   * <p>Hints of classes that this compilation does not touch are kept, and so are wildcards. Of a
   * class that it does touch, a hint to inline is kept while the method asks for it: the benchmarks
   * that need it may be in a subclass that was not compiled again.
   *
   * @param old lines of earlier compilations
   * @param added lines of this one
   * @param recompiled classes of this one, by binary name
   * @param inlined whether a method of a recompiled class, by the class's binary name and its own,
   *     is one that JMH has inlined
   */
  static List<String> merge(
      List<String> old,
      List<String> added,
      Set<String> recompiled,
      BiPredicate<String, String> inlined) {
    TreeSet<String> merged = new TreeSet<>(added);
    for (String line : old) {
      if (ListMerge.isEntry(line) && isWanted(line, recompiled, inlined)) {
        merged.add(line);
      }
    }
    return List.copyOf(merged);
  }

  private static boolean isWanted(
      String line, Set<String> recompiled, BiPredicate<String, String> inlined) {
    int comma = line.indexOf(',');
    int dot = line.lastIndexOf('.');
    if (comma < 0 || dot < comma) {
      // Not one of JMH's; the JVM will decide what to do with it.
      return true;
    }
    String owner = line.substring(comma + 1, dot).replace('/', '.');
    return !recompiled.contains(owner)
        || (line.substring(0, comma).equals(INLINE)
            && inlined.test(owner, line.substring(dot + 1)));
  }
}
