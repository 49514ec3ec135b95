package dev.dbtest.config;

/**
 * A place in a configuration file.
 *
 * @param line from 1
 * @param column from 1
 */
public record ConfigPlace(int line, int column) {

  /** The place as compilers write it, to be put behind the name of the file. */
  public String text() {
    return line + ":" + column;
  }
}
