package dev.dbtest.cli;

import dev.dbtest.archive.Archive;
import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.project.ProjectPlaces;
import dev.dbtest.waiver.Quarantine;
import dev.dbtest.waiver.QuarantineFile;
import dev.dbtest.waiver.UnreadableWaiverException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the history that a command reads. */
final class HistoryPlace {

  private HistoryPlace() {}

  private static Path start(Arguments arguments, Path workingDirectory) {
    return workingDirectory
        .resolve(arguments.text(Option.PROJECT_DIRECTORY).orElse(""))
        .toAbsolutePath()
        .normalize();
  }

  private static @Nullable Path directory(Arguments arguments, Path workingDirectory) {
    Optional<String> store = arguments.text(Option.STORE);
    return store.isPresent()
        ? workingDirectory.resolve(store.get())
        : ProjectPlaces.nearest(ProjectPlaces.HISTORY, start(arguments, workingDirectory));
  }

  /** Where earlier runs are, for a report that shows them if there are any. */
  static Optional<Path> ofReport(Arguments arguments, Path workingDirectory) {
    return Optional.ofNullable(directory(arguments, workingDirectory)).filter(Files::isDirectory);
  }

  /**
   * The tests in quarantine as of a day; none where there is no history.
   *
   * @throws CommandFailure if the list cannot be read
   */
  static Quarantine quarantine(Arguments arguments, Path workingDirectory, LocalDate day)
      throws CommandFailure {
    Path directory = directory(arguments, workingDirectory);
    if (directory == null) {
      return Quarantine.NONE;
    }
    try {
      return new QuarantineFile(directory).read(day);
    } catch (UnreadableWaiverException e) {
      throw HistoryWaivers.unreadable(e);
    }
  }

  /**
   * The history that is named, or that of the project.
   *
   * @throws CommandFailure if there is none
   */
  static Archive of(Arguments arguments, Path workingDirectory) throws CommandFailure {
    @Nullable Path directory = directory(arguments, workingDirectory);
    Path start = start(arguments, workingDirectory);
    if (directory == null) {
      throw new CommandFailure(
          ExitCode.NOTHING,
          List.of(
              "there is no history: neither --store nor a directory "
                  + ProjectPlaces.HISTORY
                  + " in "
                  + start
                  + ".",
              "Make one with 'mkdir -p "
                  + ProjectPlaces.HISTORY
                  + "'; from then on every run is stored in it."));
    }
    if (!Files.isDirectory(directory)) {
      throw new CommandFailure(
          ExitCode.USAGE, List.of("--store " + directory + ": there is no such directory."));
    }
    return new Archive(directory);
  }
}
