package dev.dbtest.shard;

import dev.dbtest.json.JsonObject;
import dev.dbtest.json.JsonOut;
import dev.dbtest.json.JsonSyntaxException;
import dev.dbtest.json.JsonTree;
import dev.dbtest.json.MalformedJsonException;
import dev.dbtest.shard.ClassTimes.ClassTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file by which all machines know the same times. The same times give the same bytes. */
public final class ClassTimesFile {

  private static final String SCHEMA = "dbtest/plan/1";

  private ClassTimesFile() {}

  /** What the file contains. */
  public static byte[] bytes(ClassTimes times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      JsonOut json = new JsonOut(out);
      json.object(
          () -> {
            json.text("schema", SCHEMA);
            json.array("classes", times.byClass().entrySet(), time -> entry(time, json));
          });
      json.finish();
    } catch (IOException e) {
      // There is memory, or there is another error.
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static void entry(Map.Entry<String, ClassTime> time, JsonOut json) throws IOException {
    json.object(
        () -> {
          json.text("class", time.getKey());
          json.integer("tests", (long) time.getValue().tests());
          json.nanos("durationNanos", time.getValue().time());
        });
  }

  /**
   * Reads such a file.
   *
   * @throws UnusableShardException if there is none, or it is something else
   */
  public static ClassTimes read(Path file) throws UnusableShardException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw wrong(file, reason(e));
    }
    return read(bytes, file);
  }

  /**
   * Reads the content of such a file.
   *
   * @param file its name, for messages
   * @throws UnusableShardException if it is something else
   */
  public static ClassTimes read(byte[] bytes, Path file) throws UnusableShardException {
    try {
      JsonObject root = JsonObject.root(JsonTree.read(bytes));
      String schema = root.text("schema");
      if (!schema.equals(SCHEMA)) {
        throw wrong(file, "its format is " + schema + ", and this dbtest reads " + SCHEMA);
      }
      SortedMap<String, ClassTime> times = new TreeMap<>();
      for (Map.Entry<String, ClassTime> time : root.list("classes", ClassTimesFile::time)) {
        times.put(time.getKey(), time.getValue());
      }
      return new ClassTimes(times);
    } catch (JsonSyntaxException | MalformedJsonException | IllegalArgumentException e) {
      throw wrong(file, "it is no plan: " + e.getMessage());
    }
  }

  private static Map.Entry<String, ClassTime> time(JsonObject time) {
    return Map.entry(
        time.text("class"), new ClassTime(time.smallInteger("tests"), time.nanos("durationNanos")));
  }

  private static String reason(IOException failed) {
    if (failed instanceof NoSuchFileException) {
      return "there is no such file";
    }
    return failed instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : String.valueOf(failed.getMessage());
  }

  private static UnusableShardException wrong(Path file, String what) {
    return new UnusableShardException(
        "--plan " + file + ": " + what,
        "'dbtest plan -o plan.json' writes one, from the times of earlier runs.");
  }
}
