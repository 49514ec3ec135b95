package dev.dbtest.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what shells and {@code man} know of the commands, while dbtest is built: all of it comes
 * from the tables of commands and options, so that none is forgotten.
 */
public final class HelpFiles {

  private HelpFiles() {}

  /**
   * Writes the files.
   *
   * @param arguments the directory to write to, and the version of dbtest
   * @throws IOException if that fails
   */
  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]);
    Path completions = Files.createDirectories(home.resolve("completions"));
    Files.writeString(completions.resolve("dbtest.bash"), BashCompletion.text());
    Files.writeString(completions.resolve("_dbtest"), ZshCompletion.text());
    Files.writeString(completions.resolve("dbtest.fish"), FishCompletion.text());
    Path pages = Files.createDirectories(home.resolve("man").resolve("man1"));
    Files.writeString(pages.resolve("dbtest.1"), ManPage.text(arguments[1]));
  }
}
