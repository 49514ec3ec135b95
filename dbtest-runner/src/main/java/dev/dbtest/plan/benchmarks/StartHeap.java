package dev.dbtest.plan.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The heap that forks start with. A fresh heap is handed out by the system page by page as it is
 * first touched, which costs code that allocates more than most of what one wants to measure. Forks
 * therefore start with a heap of fixed size that the JVM touches before the clock starts.
 *
 * <p>Whoever says anything about the heap, in an option or in a variable of the environment, means
 * it: then forks get what was asked for and nothing else.
 */
public final class StartHeap {

  /** A JVM that cannot touch its heap, or of which nothing is known. */
  public static final StartHeap NONE = new StartHeap(0);

  private static final long MEGABYTE = 1L << 20;
  private static final long WANTED = 256;

  /** Below this there would be a collection every few microseconds. */
  private static final long LEAST = 8;

  /** An option about the size of the heap or its parts, or one behind which there may be such. */
  private static final Pattern OF_HEAP =
      Pattern.compile(
          "-X(ms|mx|mn).*"
              + "|-XX:(Initial|Min|Max|SoftMax)HeapSize=.*"
              + "|-XX:(Initial|Min|Max)RAM(Percentage|Fraction)=.*"
              + "|-XX:(MaxRAM|NewSize|MaxNewSize|ErgoHeapSizeLimit|Flags|VMOptionsFile)=.*"
              + "|-XX:[+-](AlwaysPreTouch|AggressiveHeap)"
              + "|@.*");

  private final long touchable;

  /**
   * A heap for a JVM.
   *
   * @param touchable bytes of heap that the JVM would take at most by itself and can touch; 0 if it
   *     cannot touch its heap
   */
  public StartHeap(long touchable) {
    this.touchable = touchable;
  }

  /**
   * The options that give a fork this heap; none if something else was said about the heap.
   *
   * @param own all other options of the fork
   * @param environment what variables of the environment say to every JVM
   */
  List<String> options(List<String> own, Collection<String> environment) {
    long megabytes = Math.min(WANTED, touchable / MEGABYTE);
    if (megabytes < LEAST || own.stream().anyMatch(StartHeap::isOfHeap)) {
      return List.of();
    }
    for (String variable : environment) {
      for (String option : variable.strip().split("\\s+", -1)) {
        if (isOfHeap(option)) {
          return List.of();
        }
      }
    }
    return List.of("-Xms" + megabytes + "m", "-XX:+AlwaysPreTouch");
  }

  /** Those options in front of a fork's own, so that the own would win. */
  List<String> before(List<String> own, Collection<String> environment) {
    List<String> all = new ArrayList<>(options(own, environment));
    all.addAll(own);
    return all;
  }

  private static boolean isOfHeap(String option) {
    return OF_HEAP.matcher(option).matches();
  }
}
