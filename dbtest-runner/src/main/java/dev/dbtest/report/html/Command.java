package dev.dbtest.report.html;

/** Writes a command line with a button that copies it. */
final class Command {
  private Command() {}

  static void write(String command, String title, Html to) {
    to.markup("<div class=\"command\"><span class=\"label\">")
        .text(title)
        .markup("</span><code>")
        .text(command)
        .markup("</code><button type=\"button\" class=\"js-only\" data-copy>Copy</button></div>\n");
  }
}
