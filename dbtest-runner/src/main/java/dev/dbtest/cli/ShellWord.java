package dev.dbtest.cli;

import java.util.regex.Pattern;

/** Quotes arguments so that a command line can be copied from a report into a shell. */
final class ShellWord {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private ShellWord() {}

  /** The argument as one word for a POSIX shell. */
  static String quote(String argument) {
    return PLAIN.matcher(argument).matches()
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
