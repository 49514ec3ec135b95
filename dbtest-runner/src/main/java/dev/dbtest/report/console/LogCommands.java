package dev.dbtest.report.console;

/**
 * Keeps text of the code under test from giving orders to a CI system, which reads commands out of
 * what a job prints: GitHub at the start of a line, Azure Pipelines and TeamCity anywhere in it.
 */
final class LogCommands {

  private static final String[] ANYWHERE = {"##[", "##vso[", "##teamcity["};

  private LogCommands() {}

  /** The text with the first character of each command inside it as an escape. */
  static String disarm(String text) {
    String harmless = text;
    if (text.contains("##")) {
      for (String command : ANYWHERE) {
        harmless = harmless.replace(command, "\\u0023" + command.substring(1));
      }
    }
    return harmless;
  }

  /** A whole line, which is no command itself. */
  static String disarmLine(String line) {
    int start = 0;
    while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
      start++;
    }
    return line.startsWith("::", start)
        ? line.substring(0, start) + "\\u003a" + line.substring(start + 1)
        : line;
  }
}
