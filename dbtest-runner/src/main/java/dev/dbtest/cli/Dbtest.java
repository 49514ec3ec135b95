package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Command;
import dev.dbtest.cli.options.CommandLineParser;
import dev.dbtest.cli.options.Configuration;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.report.SafeText;
import dev.dbtest.run.BackgroundTasks;
import dev.dbtest.run.CommandLife;
import dev.dbtest.state.NoTemporaryFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** One invocation of the command line, from its words to its exit code. */
final class Dbtest {

  private static final List<List<String>> VERSION_ALONE =
      List.of(List.of("--version"), List.of("-V"));

  private final Invocation invocation;
  private final Surroundings surroundings;

  Dbtest(Surroundings surroundings, Clock clock, LongSupplier nanoTime) {
    this.surroundings = surroundings;
    this.invocation =
        new Invocation(surroundings, clock, nanoTime, new BackgroundTasks(), new CommandLife());
  }

  /**
   * Runs the command. Whatever goes wrong is reported on standard error; a user's mistake never
   * shows a stack trace.
   *
   * @param words the command line without the name of the command
   * @return the number of an {@link ExitCode}, or what JMH's own command line exits with
   */
  int run(List<String> words) {
    try {
      Optional<Path> jar = surroundings.installation().benchmarksJar();
      return jar.isPresent() && JmhCommand.isMeant(words)
          ? new JmhCommand(surroundings, jar.get(), invocation.clock(), invocation.nanoTime())
              .run(words)
          : act(words).number();
    } catch (UsageException e) {
      say(List.of(String.valueOf(e.getMessage()), e.hint()));
      return ExitCode.USAGE.number();
    } catch (CommandFailure e) {
      say(e.lines());
      return e.code().number();
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof NoTemporaryFileException cause)) {
        return internalError(e).number();
      }
      say(List.of(String.valueOf(cause.getMessage()) + "."));
      return ExitCode.USAGE.number();
    } catch (InvalidPathException e) {
      say(UnusableNames.lines(e));
      return ExitCode.USAGE.number();
    } catch (IOException | RuntimeException | Error e) {
      return internalError(e).number();
    } finally {
      invocation.background().close();
      invocation.life().fail();
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  private ExitCode act(List<String> words) throws UsageException, CommandFailure, IOException {
    // Where the locale cannot express its name, the JVM takes the directory for another.
    if (!Files.isDirectory(surroundings.workingDirectory())) {
      throw new CommandFailure(
          ExitCode.USAGE, UnusableNames.directory(surroundings.workingDirectory()));
    }
    if (VERSION_ALONE.contains(words)) {
      // Scripts ask for it again and again: the parser would take most of the time.
      return new VersionCommand(surroundings).run();
    }
    Arguments given = CommandLineParser.parse(words);
    Arguments arguments =
        isAboutOthers(given.command()) ? given : Configuration.complete(given, surroundings);
    try {
      return new Actions(invocation).of(arguments).run(arguments);
    } catch (UsageException e) {
      throw arguments.located(e);
    } catch (CommandFailure e) {
      throw arguments.located(e);
    }
  }

  /** These repeat what the command line says to other commands, which read the configuration. */
  private static boolean isAboutOthers(Command command) {
    return command == Command.CONFIG || command == Command.KUBERNETES;
  }

  private void say(List<String> lines) {
    boolean first = true;
    for (String text : lines) {
      // Names of classes and files may hold anything.
      for (String line : text.lines().toList()) {
        surroundings.err().println(SafeText.line(first ? "dbtest: " + line : line));
        first = false;
      }
    }
  }

  private ExitCode internalError(Throwable error) {
    surroundings
        .err()
        .println(
            "dbtest: internal error in dbtest "
                + Version.text()
                + " on Java "
                + Runtime.version()
                + "; please report this with the command line and what follows.");
    error.printStackTrace(surroundings.err());
    return ExitCode.INTERNAL;
  }
}
