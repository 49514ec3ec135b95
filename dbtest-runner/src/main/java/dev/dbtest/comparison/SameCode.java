package dev.dbtest.comparison;

import dev.dbtest.model.CaseId;

/** Tells comparisons of the same code in two builds from those of different code. */
public final class SameCode {

  private SameCode() {}

  /**
   * Whether both cases are the same benchmark with the same parameters. A case of another build has
   * the build as one parameter more.
   */
  public static boolean in(CaseId variant, CaseId reference) {
    return reference.withoutRow().equals(variant.withoutRow())
        && reference.row().values().entrySet().containsAll(variant.row().values().entrySet());
  }
}
