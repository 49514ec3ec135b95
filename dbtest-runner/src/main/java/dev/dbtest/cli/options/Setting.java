package dev.dbtest.cli.options;

import java.util.List;

/**
 * What a configuration says about an option.
 *
 * @param texts the values, as on the command line; none for a flag
 * @param given whether the option is given, or taken back: by {@code false} or an empty list
 * @param origin where it says so
 */
record Setting(List<String> texts, boolean given, Origin origin) {

  /** Copies the list. */
  Setting {
    texts = List.copyOf(texts);
  }
}
