package dev.dbtest.summary;

import dev.dbtest.model.Mode;
import java.util.List;

/**
 * The benchmarks of a class that are compared with each other.
 *
 * @param className binary name of the class
 * @param mode what the scores are; benchmarks of a class with another mode are another group
 * @param settings how it was measured, in words
 * @param parameters names of the parameters, in the order of their declaration
 * @param variants the cases: by parameters, and within the same parameters the baseline first
 * @param table the numbers
 * @param metrics what was measured beside times, such as the methods of a group of threads,
 *     counters of a benchmark and what profilers saw; without rows if there is nothing
 * @param verdicts a sentence for each comparison, in the order of the variants
 * @param digest the same in fewer sentences: one for each variant, about all its parameters
 * @param notes what to know when reading the numbers: outliers, forks in two modes, drift
 */
public record GroupSummary(
    String className,
    Mode mode,
    String settings,
    List<String> parameters,
    List<VariantSummary> variants,
    Table table,
    Table metrics,
    List<Sentence> verdicts,
    List<Sentence> digest,
    List<String> notes) {

  /** Copies the lists. */
  public GroupSummary {
    parameters = List.copyOf(parameters);
    variants = List.copyOf(variants);
    verdicts = List.copyOf(verdicts);
    digest = List.copyOf(digest);
    notes = List.copyOf(notes);
  }

  /** Name of the class without its package. */
  public String title() {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /**
   * A sentence without its full stop.
   *
   * @param text what it says
   * @param tone how it is meant
   */
  public record Sentence(String text, Table.Tone tone) {}
}
