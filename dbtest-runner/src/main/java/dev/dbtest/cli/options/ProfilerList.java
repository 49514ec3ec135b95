package dev.dbtest.cli.options;

import java.util.List;

/** The question which profilers there are, asked in place of the name of one. */
public final class ProfilerList {

  /** The word that asks. */
  static final String WORD = "list";

  private ProfilerList() {}

  /** Whether the command line asks for the list. */
  public static boolean isWanted(Arguments arguments) {
    List<String> profilers = arguments.texts(Option.PROFILER);
    return profilers.contains(WORD);
  }
}
