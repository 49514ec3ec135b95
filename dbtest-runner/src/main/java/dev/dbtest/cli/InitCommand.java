package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Question;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.report.SafeText;
import dev.dbtest.setup.AddedLines;
import dev.dbtest.setup.Examples;
import dev.dbtest.setup.ParentPoms;
import dev.dbtest.setup.PomSetup;
import dev.dbtest.setup.UnclearPomException;
import dev.dbtest.state.AtomicFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds to a project's pom what dbtest's own annotations need, with a suite and a group to begin
 * with. What it would do is shown first.
 */
final class InitCommand implements Action {

  private final Surroundings surroundings;

  InitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public ExitCode run(Arguments arguments) throws UsageException, CommandFailure, IOException {
    if (!arguments.operands().isEmpty()) {
      throw new UsageException(
          "init takes options only, not '" + String.join(" ", arguments.operands()) + "'",
          "Name another project with --project.");
    }
    Path directory = directory(arguments);
    Path pom = pom(directory);
    String before = read(pom);
    String after;
    Map<Path, String> examples;
    try {
      after = PomSetup.of(before, ParentPoms.of(pom, before), Version.text());
      examples = Examples.of(before, directory);
    } catch (UnclearPomException e) {
      throw refusal(pom, e);
    }
    if (after.equals(before)) {
      surroundings.out().print(SafeText.line(pom + " has all that is needed.") + "\n");
      return ExitCode.PASSED;
    }
    examples.keySet().removeIf(Files::exists);
    show(pom, before, after, examples);
    if (arguments.has(Option.DRY_RUN)) {
      return ExitCode.PASSED;
    }
    requireAgreement(arguments.has(Option.YES));
    write(pom, after, examples);
    surroundings.out().print("\nDone. Now: dbtest unit, dbtest bench\n");
    return ExitCode.PASSED;
  }

  private Path directory(Arguments arguments) {
    Path working = surroundings.workingDirectory();
    Optional<String> named = arguments.text(Option.PROJECT_DIRECTORY);
    return (named.isPresent() ? working.resolve(named.get()) : working)
        .toAbsolutePath()
        .normalize();
  }

  private static Path pom(Path directory) throws CommandFailure {
    Path pom = directory.resolve("pom.xml");
    if (!Files.isRegularFile(pom)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          List.of(
              directory
                  + ": no pom.xml here; change to a Maven project, or name one with"
                  + " --project"));
    }
    return pom;
  }

  private static String read(Path pom) throws CommandFailure {
    try {
      return Files.readString(pom);
    } catch (CharacterCodingException e) {
      throw new CommandFailure(
          ExitCode.USAGE, List.of(pom + ": it is not UTF-8, and would not survive a change"));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE, List.of(pom + ": cannot be read: " + e.getMessage()));
    }
  }

  private static CommandFailure refusal(Path pom, UnclearPomException reason) {
    List<String> lines = new ArrayList<>();
    lines.add(pom + ": nothing was changed: " + reason.getMessage() + ".");
    lines.add("These lines are needed; add them by hand:");
    lines.addAll(PomSetup.linesByHand(Version.text()));
    return new CommandFailure(ExitCode.USAGE, lines);
  }

  private void show(Path pom, String before, String after, Map<Path, String> examples) {
    StringBuilder text = new StringBuilder();
    text.append(SafeText.line(pom.toString())).append('\n');
    for (String line : AddedLines.of(before, after)) {
      text.append(SafeText.line(line)).append('\n');
    }
    for (Path file : examples.keySet()) {
      text.append('\n').append(SafeText.line(file + " (new)"));
    }
    surroundings.out().print(text.append(examples.isEmpty() ? "" : "\n").toString());
    surroundings.out().flush();
  }

  private void requireAgreement(boolean agreed) throws CommandFailure {
    if (agreed) {
      return;
    }
    boolean asked = surroundings.errIsTerminal();
    if (!asked || !Question.isAnsweredYes("dbtest: write this?", surroundings.err())) {
      throw new CommandFailure(
          ExitCode.USAGE, List.of("nothing was changed; --yes writes it without asking"));
    }
  }

  /** Sources first: with a pom that is changed, another call would not write them. */
  private static void write(Path pom, String text, Map<Path, String> examples)
      throws CommandFailure {
    try {
      for (Map.Entry<Path, String> example : examples.entrySet()) {
        Files.createDirectories(example.getKey().resolveSibling(""));
        Files.writeString(example.getKey(), example.getValue(), StandardOpenOption.CREATE_NEW);
      }
      replace(pom.toRealPath(), text);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.USAGE, List.of("cannot be written: " + e));
    }
  }

  /** The old pom is there until the new one is whole; who may read it stays as it is. */
  private static void replace(Path pom, String text) throws IOException {
    Path draft =
        Files.copy(
            pom,
            pom.resolveSibling("pom.xml.dbtest"),
            StandardCopyOption.COPY_ATTRIBUTES,
            StandardCopyOption.REPLACE_EXISTING);
    try {
      Files.writeString(draft, text);
      AtomicFile.replace(draft, pom);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
