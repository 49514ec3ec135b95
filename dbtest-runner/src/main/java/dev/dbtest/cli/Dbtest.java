package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Command;
import dev.dbtest.cli.options.CommandLineParser;
import dev.dbtest.cli.options.HelpPage;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.options.RunSettings;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.BuildNotice;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.execute.ChildJvm;
import dev.dbtest.execute.Lines;
import dev.dbtest.project.BuildListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** One invocation of the command line, from its words to its exit code. */
final class Dbtest {

  private static final List<List<String>> VERSION_ALONE =
      List.of(List.of("--version"), List.of("-V"));

  private final Surroundings surroundings;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final CommandLife life = new CommandLife();
  private final Errands errands = new Errands();

  Dbtest(Surroundings surroundings, Clock clock, LongSupplier nanoTime) {
    this.surroundings = surroundings;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /**
   * Runs the command. Whatever goes wrong is said on standard error; a mistake of the user never
   * shows a stack trace.
   *
   * @param words the command line without the name of the command
   * @return the number of an {@link ExitCode}, or what JMH's own command line exits with
   */
  int run(List<String> words) {
    try {
      Optional<Path> jar = surroundings.installation().benchmarksJar();
      return jar.isPresent() && JmhCommand.isMeant(words)
          ? new JmhCommand(surroundings, jar.get(), clock, nanoTime).run(words)
          : act(words).number();
    } catch (UsageException e) {
      say(List.of(String.valueOf(e.getMessage()), e.hint()));
      return ExitCode.USAGE.number();
    } catch (CommandFailure e) {
      say(e.lines());
      return e.code().number();
    } catch (IOException | RuntimeException | Error e) {
      return internalError(e).number();
    } finally {
      errands.close();
      life.fail();
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  private ExitCode act(List<String> words) throws UsageException, CommandFailure, IOException {
    if (VERSION_ALONE.contains(words)) {
      // Asked for by scripts again and again: the parser would take most of the time.
      return version();
    }
    Arguments arguments = CommandLineParser.parse(words);
    if (arguments.has(Option.VERSION)) {
      return version();
    }
    if (arguments.has(Option.HELP)) {
      return help(arguments);
    }
    if (arguments.command() == Command.COMPARE) {
      return new CompareCommand(surroundings, clock).run(arguments);
    }
    if (arguments.command() == Command.LIST) {
      ReportArguments reports = ReportArguments.of(arguments, surroundings.workingDirectory());
      return new ListCommand(surroundings, life)
          .run(reports, inventory(arguments, InventoryTaker.ProjectUse.NONE));
    }
    if (arguments.command().runsSuites()) {
      errands.execute(
          // No lambda: the first one of a process costs more than the rest of this method.
          new Runnable() {
            @Override
            public void run() {
              ChildJvm.prepare();
            }
          });
    }
    RunSettings settings = RunSettings.of(arguments, surroundings, newSeed());
    Lines lines = Lines.beginningWith(surroundings.installation().pipes());
    try (SuiteStart suites = new SuiteStart(surroundings, settings, lines, clock, nanoTime)) {
      return new RunCommand(surroundings, life, clock, nanoTime, errands)
          .run(settings, inventory(arguments, suites), suites);
    }
  }

  private ExitCode version() {
    surroundings.out().print("dbtest " + Version.text() + "\n");
    return ExitCode.PASSED;
  }

  private ExitCode help(Arguments arguments) throws UsageException {
    boolean color =
        surroundings.colors(ReportArguments.color(arguments), surroundings.outIsTerminal());
    int columns = Math.min(surroundings.columns(), Surroundings.USUAL_COLUMNS);
    surroundings.out().print(new HelpPage(arguments.command(), color, columns).text());
    return ExitCode.PASSED;
  }

  private Inventory inventory(Arguments arguments, InventoryTaker.ProjectUse whenFound)
      throws UsageException, CommandFailure {
    BuildListener builds =
        surroundings.errIsTerminal() && !surroundings.isDumbTerminal()
            ? new BuildNotice(surroundings.err())
            : BuildListener.SILENT;
    return new InventoryTaker(surroundings, life, builds, clock, errands)
        .take(arguments, whenFound);
  }

  /** Short enough to be typed again. */
  private long newSeed() {
    return Math.floorMod(nanoTime.getAsLong() * 31 + clock.millis(), 1_000_000_000L);
  }

  private void say(List<String> lines) {
    boolean first = true;
    for (String line : lines) {
      surroundings.err().println(first ? "dbtest: " + line : line);
      first = false;
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
