package dev.dbtest.shard.records;

import dev.dbtest.shard.Shard;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file for a record. It is never one that was there before: what another attempt, or another
 * command, has recorded stays.
 *
 * @param path the file
 * @param attempt number of the attempt in its name
 * @param counted whether that is only the next number that was free
 * @param out takes the record
 */
public record RecordFile(Path path, int attempt, boolean counted, OutputStream out) {

  private static final int MOST_ATTEMPTS = 10_000;

  /**
   * Creates the file.
   *
   * @param directory where to; made if it is not there
   * @param known the attempt, if it is known; a later number is taken if that one is there already
   * @throws IOException if it cannot be written
   */
  public static RecordFile create(Path directory, Shard shard, Optional<Integer> known)
      throws IOException {
    Files.createDirectories(directory);
    int first = known.orElse(1);
    for (int attempt = first; ; attempt++) {
      Path path = directory.resolve(name(shard, attempt));
      try {
        OutputStream out =
            Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new RecordFile(path, attempt, known.isEmpty() || attempt != first, out);
      } catch (FileAlreadyExistsException taken) {
        if (attempt - first >= MOST_ATTEMPTS) {
          throw taken;
        }
      }
    }
  }

  private static String name(Shard shard, int attempt) {
    return beginning(shard) + attempt + ShardRecords.ENDING;
  }

  /** How the names of all attempts at a shard begin. */
  static String beginning(Shard shard) {
    return ShardRecords.BEGINNING + shard.number() + "-of-" + shard.total() + ".attempt-";
  }
}
