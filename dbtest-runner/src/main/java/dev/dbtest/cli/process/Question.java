package dev.dbtest.cli.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Asks whoever sits at the terminal. */
public final class Question {

  private Question() {}

  /**
   * Whether the answer to a question is yes. Silence and the end of the input mean no.
   *
   * @param terminal where the question appears
   */
  public static boolean isAnsweredYes(String question, PrintStream terminal) {
    return isAnsweredYes(question, terminal, System.in);
  }

  static boolean isAnsweredYes(String question, PrintStream terminal, InputStream answers) {
    terminal.print(question + " [y/N] ");
    terminal.flush();
    try {
      String line =
          new BufferedReader(new InputStreamReader(answers, Charset.defaultCharset())).readLine();
      if (line == null) {
        terminal.println();
        return false;
      }
      String answer = line.strip();
      return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    } catch (IOException e) {
      return false;
    }
  }
}
