package dev.dbtest.cli;

import dev.dbtest.cli.process.ExitAnswer;
import dev.dbtest.cli.process.NanoTime;
import dev.dbtest.cli.process.ThisProcess;
import java.time.Clock;
import java.util.List;

/** The entry point of the {@code dbtest} command and of a {@code benchmarks.jar}. */
public final class Main {

  private Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] arguments) {
    int code =
        new Dbtest(ThisProcess.surroundings(), Clock.systemUTC(), new NanoTime())
            .run(List.of(arguments));
    String answer = System.getProperty("dbtest.answer");
    if (answer != null) {
      ExitAnswer.leave(answer, code);
    }
    // Threads of the code under test, or of a library, must not keep a finished command alive.
    System.exit(code);
  }
}
