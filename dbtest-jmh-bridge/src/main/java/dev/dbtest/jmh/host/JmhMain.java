package dev.dbtest.jmh.host;

import dev.dbtest.leftovers.MarkedProcesses;
import dev.dbtest.link.Link;
import dev.dbtest.link.host.HostMessage;
import dev.dbtest.model.BenchmarkResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.ProfilersFailedException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.UnCloseablePrintStream;
import org.openjdk.jmh.util.Utils;

/**
 * Entry point for JMH's own command line: the same options, output, files and exit codes, and
 * afterwards the results for the front.
 */
public final class JmhMain {

  private static final int ERROR = 1;

  private JmhMain() {}

  /**
   * Runs JMH.
   *
   * @param args address and token of the line to the front, then JMH's own arguments
   */
  public static void main(String[] args) throws IOException {
    String[] own = Arrays.copyOfRange(args, 2, args.length);
    new LineGuard(new LinePeers(Path.of("/proc"))).filter();
    try (Link link = Link.connect(args[0], args[1])) {
      endWithTheFront(link);
      System.exit(run(own, link));
    }
  }

  private static int run(String[] args, Link link) throws IOException {
    CommandLineOptions options;
    try {
      options = new CommandLineOptions(args);
    } catch (CommandLineOptionException e) {
      Main.main(args);
      return ERROR;
    }
    if (options.shouldHelp()
        || options.shouldList()
        || options.shouldListWithParams()
        || options.shouldListProfilers()
        || options.shouldListResultFormats()) {
      Main.main(args);
      return 0;
    }
    return measure(options, link);
  }

  private static int measure(CommandLineOptions options, Link link) throws IOException {
    JmhRecorder recorder = new JmhRecorder(format(options));
    Runner runner = new Runner(options, recorder);
    int code = 0;
    Collection<RunResult> results = List.of();
    try {
      results = runner.run();
    } catch (NoBenchmarksException e) {
      System.err.println("No matching benchmarks. Miss-spelled regexp?");
      code = ERROR;
    } catch (ProfilersFailedException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        System.err.println(cause.getMessage());
        Arrays.stream(cause.getSuppressed())
            .map(Throwable::getMessage)
            .forEach(System.err::println);
      }
      code = ERROR;
    } catch (RunnerException e) {
      System.err.print("ERROR: ");
      e.printStackTrace(System.err);
      code = ERROR;
    }
    for (BenchmarkResult result : recorder.results(results, options)) {
      link.send(new HostMessage.CaseMeasured(result).frame());
    }
    return code;
  }

  /** The format that JMH would use. */
  private static OutputFormat format(CommandLineOptions options) throws IOException {
    PrintStream out =
        options.getOutput().hasValue()
            ? new PrintStream(options.getOutput().get(), Charset.defaultCharset())
            : new UnCloseablePrintStream(System.out, Utils.guessConsoleEncoding());
    VerboseMode verbosity = options.verbosity().orElse(Defaults.VERBOSITY);
    return OutputFormatFactory.createFormatInstance(out, verbosity);
  }

  /** Nobody waits for the results of a run whose front is gone. */
  private static void endWithTheFront(Link link) {
    Thread watch =
        new Thread(
            () -> {
              try {
                link.receive();
              } catch (IOException e) {
                // The end of the line, either way.
              }
              new ForkProcesses().kill();
              MarkedProcesses.ofThisSystem()
                  .killOthersWith(Optional.ofNullable(System.getenv(MarkedProcesses.VARIABLE)));
              Runtime.getRuntime().halt(ERROR);
            },
            "dbtest-front-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
