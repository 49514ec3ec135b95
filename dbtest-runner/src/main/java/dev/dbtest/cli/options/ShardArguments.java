package dev.dbtest.cli.options;

import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.project.archive.ArchiveException;
import dev.dbtest.project.archive.OpenedArchive;
import dev.dbtest.run.ShardWish;
import dev.dbtest.shard.ClassTimes;
import dev.dbtest.shard.ClassTimesFile;
import dev.dbtest.shard.ShardSource;
import dev.dbtest.shard.UnusableShardException;
import dev.dbtest.summary.ShellWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a run this machine has, and where it leaves its record.
 *
 * @param source which part, and who says so
 * @param times by which the run is divided
 * @param directory where the record goes
 * @param command the command line, without what differs between machines
 * @param judged options that decide what passes, whoever gave them
 * @param replicated whether every machine measures all benchmarks
 * @param queue the directory by which machines share a queue; empty if all is given out in advance
 * @param split whether classes that are too long for one shard are split by their tests
 */
public record ShardArguments(
    ShardSource source,
    ClassTimes times,
    Path directory,
    String command,
    String judged,
    boolean replicated,
    Optional<Path> queue,
    boolean split) {

  /** Where records are if nobody says otherwise. */
  public static final String DIRECTORY = ".dbtest/shards";

  private static final List<Option> OF_ONE_SHARD =
      List.of(Option.SHARD, Option.PLAN, Option.RECORD, Option.QUEUE);

  /**
   * What decides whether a case passes, or by what a comparison is decided: of two shards that
   * differ in it, the same result may be green on one and red on the other.
   */
  private static final List<Option> JUDGING =
      List.of(
          Option.REPEAT,
          Option.UNTIL_FAIL,
          Option.RETRIES,
          Option.FAIL_ON_FLAKY,
          Option.EFFORT,
          Option.FORKS,
          Option.PRECISION,
          Option.BUDGET,
          Option.BASELINE,
          Option.FAIL_ON);

  /** The same as if they had not been given. */
  private static final List<String> USUAL = List.of("--repeat=1", "--retries=0", "--effort=normal");

  /**
   * Reads them.
   *
   * @throws UsageException if there is no such part, or nothing says which
   */
  static ShardArguments of(Arguments arguments, Surroundings surroundings) throws UsageException {
    Optional<String> shard = arguments.text(Option.SHARD);
    Optional<String> plan = arguments.text(Option.PLAN);
    if (shard.isEmpty() && plan.isPresent()) {
      throw Arguments.wrong(
          Option.PLAN, plan.get(), "it divides a run among machines, so it needs --shard");
    }
    if (shard.isPresent() && arguments.has(Option.RERUN_FAILED)) {
      throw new UsageException(
          "--shard and --rerun-failed exclude each other: no machine knows what failed on another",
          "Leave out one of the two.");
    }
    if (shard.isEmpty() && arguments.has(Option.SPLIT_CLASSES)) {
      throw new UsageException(
          "--split-classes divides classes among machines, so it needs --shard",
          "Leave it out, or say which machine this is.");
    }
    Optional<String> queue = arguments.text(Option.QUEUE);
    if (queue.isPresent()) {
      requireQueueable(arguments, queue.get());
    }
    Path directory = surroundings.workingDirectory();
    try {
      ShardSource source =
          shard.isPresent()
              ? ShardSource.of(shard.get(), surroundings.environment())
              : ShardSource.whole(surroundings.environment());
      Optional<Path> file = plan.map(directory::resolve);
      Optional<String> archive = arguments.text(Option.ARCHIVE);
      OpenedArchive opened =
          archive.isPresent() ? OpenedArchive.open(directory.resolve(archive.get())) : null;
      return new ShardArguments(
          opened == null ? source : source.at(opened.commit()),
          opened == null ? times(file) : times(file, opened.plan()),
          directory.resolve(arguments.text(Option.RECORD).orElse(DIRECTORY)),
          commandOfAll(arguments.words()),
          judged(arguments),
          arguments.has(Option.REPLICATE),
          queue.map(directory::resolve),
          arguments.has(Option.SPLIT_CLASSES));
    } catch (UnusableShardException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e.hint());
    } catch (ArchiveException e) {
      throw new UsageException(String.valueOf(e.getMessage()), "");
    }
  }

  private static void requireQueueable(Arguments arguments, String queue) throws UsageException {
    if (!arguments.has(Option.SHARD)) {
      throw Arguments.wrong(Option.QUEUE, queue, "shards take tests from it, so it needs --shard");
    }
    if (arguments.has(Option.RESUME)) {
      throw new UsageException(
          "--queue and --resume exclude each other: what a shard has taken is its own anyway",
          "Leave out --resume; the shard runs again what it has taken.");
    }
  }

  private static ClassTimes times(Optional<Path> file) throws UnusableShardException {
    return file.isPresent() ? ClassTimesFile.read(file.get()) : ClassTimes.NONE;
  }

  /** The plan that came with the classes is the plan of all shards, so none can have another. */
  private static ClassTimes times(Optional<Path> file, byte[] ofArchive)
      throws UnusableShardException {
    ClassTimes named = times(file);
    if (ofArchive.length == 0) {
      return named;
    }
    ClassTimes packed = ClassTimesFile.read(ofArchive, Path.of("plan.json"));
    if (file.isPresent() && !named.equals(packed)) {
      throw new UnusableShardException(
          "--plan " + file.get() + ": the archive has another plan, by which other shards divide",
          "Leave out --plan, or make the archive with this one.");
    }
    return packed;
  }

  /** What is asked of the run. */
  ShardWish wish() {
    return new ShardWish(source.shard(), times, replicated, queue, source.attempt(), split);
  }

  /** A configuration file or the environment may have given them as well. */
  private static String judged(Arguments arguments) {
    List<String> words = new ArrayList<>(0);
    for (Option option : JUDGING) {
      if (!arguments.has(option)) {
        continue;
      }
      if (option.takes() == Option.Takes.NOTHING) {
        words.add(option.label());
        continue;
      }
      for (String text : arguments.texts(option)) {
        String word = option.label() + "=" + text;
        if (!USUAL.contains(word)) {
          words.add(ShellWord.quote(word));
        }
      }
    }
    return String.join(" ", words);
  }

  private static String commandOfAll(List<String> line) {
    List<String> words = new ArrayList<>(line.size());
    for (int i = 0; i < line.size(); i++) {
      Option option = ofOneShard(line.get(i));
      if (option == null) {
        words.add(line.get(i));
      } else if (option.label().equals(line.get(i))) {
        // Its value is the next word.
        i++;
      }
    }
    return ShellWord.command(words);
  }

  private static @Nullable Option ofOneShard(String word) {
    for (Option option : OF_ONE_SHARD) {
      if (word.equals(option.label()) || word.startsWith(option.label() + "=")) {
        return option;
      }
    }
    return null;
  }
}
