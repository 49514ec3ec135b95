package dev.dbtest.cli.options;

import dev.dbtest.cli.process.Surroundings.ColorChoice;
import dev.dbtest.report.console.Detail;
import dev.dbtest.report.formats.FormatName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is reported, and where to.
 *
 * @param format what standard output gets
 * @param files reports that are written to files as well
 * @param plots whether documents get pictures, which are files beside them
 * @param opens whether a page for a browser is shown once it is written
 * @param color whether text is coloured
 * @param detail how much the console tells beyond what went wrong
 * @param tellsCi whether a CI system is told of the results in its own words
 * @param slowest how many of the slowest tests are listed
 */
public record ReportArguments(
    FormatName format,
    List<FileReport> files,
    boolean plots,
    boolean opens,
    ColorChoice color,
    Detail detail,
    boolean tellsCi,
    int slowest) {

  /** Copies the lists. */
  public ReportArguments {
    files = List.copyOf(files);
  }

  /** A report that goes to a file. */
  public record FileReport(FormatName format, Path file) {}

  /** Whether a CI system is told of results. */
  enum CiChoice {
    /** Wherever one is recognised. */
    AUTO,
    /** Never. */
    OFF
  }

  /** What the command line says about reports. */
  public static ReportArguments of(Arguments arguments, Path workingDirectory)
      throws UsageException {
    FormatName format =
        arguments.choice(Option.FORMAT, printed(arguments.command())).orElse(FormatName.CONSOLE);
    return new ReportArguments(
        format,
        files(arguments, workingDirectory),
        arguments.has(Option.PLOTS),
        arguments.has(Option.OPEN),
        color(arguments),
        new Detail(
            arguments.has(Option.VERBOSE),
            SuiteArguments.output(arguments) == TestOutput.ALL,
            arguments.configuration()),
        arguments.choice(Option.CI, CiChoice.values()).orElse(CiChoice.AUTO) == CiChoice.AUTO,
        arguments.number(Option.SLOWEST, 1).orElse(0));
  }

  /** The formats in which a command can print. */
  private static FormatName[] printed(Command command) {
    return command == Command.LIST || command == Command.HISTORY
        ? new FormatName[] {FormatName.CONSOLE, FormatName.JSON}
        : FormatName.values();
  }

  /** Which text is coloured. */
  public static ColorChoice color(Arguments arguments) throws UsageException {
    return arguments.has(Option.NO_COLOR)
        ? ColorChoice.NEVER
        : arguments.choice(Option.COLOR, ColorChoice.values()).orElse(ColorChoice.AUTO);
  }

  private static List<FileReport> files(Arguments arguments, Path workingDirectory)
      throws UsageException {
    List<FileReport> files = new ArrayList<>();
    Map<String, FormatName> formats =
        arguments.has(Option.REPORT_FILE) ? Words.ofNames(FormatName.values()) : Map.of();
    for (String text : arguments.texts(Option.REPORT_FILE)) {
      int equals = text.indexOf('=');
      String word = equals < 0 ? text : text.substring(0, equals);
      FormatName format = formats.get(word);
      if (format == null || equals == text.length() - 1) {
        throw Arguments.wrong(
            Option.REPORT_FILE,
            text,
            "it takes FORMAT or FORMAT=FILE with one of the formats "
                + String.join(", ", formats.keySet()));
      }
      String file = equals < 0 ? format.format().fileName() : text.substring(equals + 1);
      files.add(new FileReport(format, workingDirectory.resolve(file)));
    }
    if (arguments.has(Option.PLOTS) && !arguments.origins().containsKey(Option.PLOTS)) {
      requireDocument(files);
    }
    if (arguments.has(Option.OPEN) && page(files) == null) {
      files.add(
          new FileReport(
              FormatName.HTML, workingDirectory.resolve(FormatName.HTML.format().fileName())));
    }
    return files;
  }

  /**
   * A configuration may ask for pictures wherever there are documents; a command line means some.
   */
  private static void requireDocument(List<FileReport> files) throws UsageException {
    for (FileReport file : files) {
      if (file.format().isIllustrated()) {
        return;
      }
    }
    throw new UsageException(
        "--plots draws pictures beside a document, and none is written",
        "Name one, such as --report markdown=docs/parse.md.");
  }

  /** The page that is shown; the first one if there are several. */
  public Optional<Path> shownPage() {
    return opens ? Optional.ofNullable(page(files)) : Optional.empty();
  }

  private static @Nullable Path page(List<FileReport> files) {
    for (FileReport file : files) {
      if (file.format() == FormatName.HTML) {
        return file.file();
      }
    }
    return null;
  }
}
