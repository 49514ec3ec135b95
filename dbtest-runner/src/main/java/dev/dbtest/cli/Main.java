package dev.dbtest.cli;

import dev.dbtest.cli.process.Installation;
import dev.dbtest.cli.process.NanoTime;
import dev.dbtest.cli.process.StandardOutput;
import dev.dbtest.cli.process.Surroundings;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Where the {@code dbtest} command, and a {@code benchmarks.jar}, begin. */
public final class Main {

  private Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] arguments) {
    int code =
        new Dbtest(surroundings(), Clock.systemUTC(), new NanoTime()).run(List.of(arguments));
    // Threads of the code under test, or of a library, must not keep a finished command alive.
    System.exit(code);
  }

  private static Surroundings surroundings() {
    // The launcher script can ask the terminal; Java 17 has no way to.
    String terminals = System.getProperty("dbtest.terminals");
    boolean known = terminals != null;
    boolean console = !known && isConsole();
    return new Surroundings(
        new StandardOutput(new FileOutputStream(FileDescriptor.out)),
        // Machines read what we print, so it is UTF-8 whatever the locale is.
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        known ? terminals.contains("out") : console,
        known ? terminals.contains("err") : console,
        Integer.getInteger("dbtest.columns", Surroundings.USUAL_COLUMNS),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Installation.ofThisProcess());
  }

  /** Whether both standard streams are a terminal's: all that Java can tell by itself. */
  @SuppressWarnings("SystemConsoleNull") // Where it is never null, isTerminal() tells.
  private static boolean isConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      // Before Java 22 there is a console only where there is a terminal.
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
