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
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file by which all machines know the same times. The same times give the same bytes. */
public final class ClassTimesFile {

  private static final String SCHEMA = "dbtest/plan/1";

  /** The same with times of single tests, by which others would divide in another way. */
  private static final String OF_TESTS = "dbtest/plan/2";

  private ClassTimesFile() {}

  /** What the file contains. */
  public static byte[] bytes(ClassTimes times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      JsonOut json = new JsonOut(out);
      json.object(
          () -> {
            boolean ofTests = !times.byTest().isEmpty();
            json.text("schema", ofTests ? OF_TESTS : SCHEMA);
            json.array("classes", times.byClass().entrySet(), time -> entry(time, json));
            if (ofTests) {
              json.array("tests", times.byTest().entrySet(), time -> test(time, json));
            }
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

  private static void test(Map.Entry<String, Duration> time, JsonOut json) throws IOException {
    json.object(
        () -> {
          json.text("test", time.getKey());
          json.nanos("durationNanos", time.getValue());
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
      boolean ofTests = schema.equals(OF_TESTS);
      if (!ofTests && !schema.equals(SCHEMA)) {
        throw wrong(file, "its format is " + schema + ", and this dbtest reads " + OF_TESTS);
      }
      SortedMap<String, ClassTime> times = new TreeMap<>();
      for (Map.Entry<String, ClassTime> time : root.list("classes", ClassTimesFile::time)) {
        times.put(time.getKey(), time.getValue());
      }
      SortedMap<String, Duration> tests = new TreeMap<>();
      if (ofTests) {
        for (Map.Entry<String, Duration> time : root.list("tests", ClassTimesFile::testTime)) {
          tests.put(time.getKey(), time.getValue());
        }
      }
      return new ClassTimes(times, tests);
    } catch (JsonSyntaxException | MalformedJsonException | IllegalArgumentException e) {
      throw wrong(file, "it is no plan: " + e.getMessage());
    }
  }

  private static Map.Entry<String, ClassTime> time(JsonObject time) {
    return Map.entry(
        time.text("class"), new ClassTime(time.smallInteger("tests"), time.nanos("durationNanos")));
  }

  private static Map.Entry<String, Duration> testTime(JsonObject time) {
    return Map.entry(time.text("test"), time.nanos("durationNanos"));
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
