package dev.dbtest.cli;

import dev.dbtest.archive.Archive;
import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.project.ProjectPlaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the history that a command reads. */
final class HistoryPlace {

  private HistoryPlace() {}

  /**
   * The history that is named, or that of the project.
   *
   * @throws CommandFailure if there is none
   */
  static Archive of(Arguments arguments, Path workingDirectory) throws CommandFailure {
    Optional<String> store = arguments.text(Option.STORE);
    Path start =
        workingDirectory
            .resolve(arguments.text(Option.PROJECT_DIRECTORY).orElse(""))
            .toAbsolutePath()
            .normalize();
    @Nullable Path directory =
        store.isPresent()
            ? workingDirectory.resolve(store.get())
            : ProjectPlaces.nearest(Archive.DIRECTORY, start);
    if (directory == null) {
      throw new CommandFailure(
          ExitCode.NOTHING,
          List.of(
              "there is no history: neither --store nor a directory "
                  + Archive.DIRECTORY
                  + " in "
                  + start
                  + ".",
              "Make one with 'mkdir -p "
                  + Archive.DIRECTORY
                  + "'; from then on every run is stored in it."));
    }
    if (!Files.isDirectory(directory)) {
      throw new CommandFailure(
          ExitCode.USAGE, List.of("--store " + directory + ": there is no such directory."));
    }
    return new Archive(directory);
  }
}
