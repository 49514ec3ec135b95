package dev.dbtest.cli.process;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Finds out about the process that the command runs in. */
public final class ThisProcess {

  private ThisProcess() {}

  /** What surrounds the command. */
  public static Surroundings surroundings() {
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
        Integer.getInteger("dbtest.rows", Surroundings.USUAL_ROWS),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Installation.ofThisProcess());
  }

  /** Whether both standard streams are a terminal's: all that Java can tell by itself. */
  @SuppressWarnings("SystemConsoleNull") // Where it is never null, isTerminal() decides.
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
