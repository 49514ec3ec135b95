package dev.dbtest.archive;

import dev.dbtest.json.JsonObject;
import dev.dbtest.json.JsonOut;
import dev.dbtest.model.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of a file with numbers, which say nothing about whose they are. */
final class ColumnLines {

  private ColumnLines() {}

  static void writeTests(TestColumns tests, ByteArrayOutputStream to) throws IOException {
    StringBuilder statuses = new StringBuilder(tests.size());
    List<Integer> micros = new ArrayList<>(tests.size());
    // Nearly all have one attempt.
    Map<String, Integer> attempts = new LinkedHashMap<>();
    for (int i = 0; i < tests.size(); i++) {
      statuses.append(ArchiveFormat.letter(tests.status(i)));
      micros.add(tests.micros(i));
      if (tests.attempts(i) != 1) {
        attempts.put(Integer.toString(i), tests.attempts(i));
      }
    }
    JsonOut json = JsonOut.line(to);
    json.object(
        () -> {
          json.text("status", statuses.toString());
          json.object(
              "attempts",
              () -> {
                for (Map.Entry<String, Integer> entry : attempts.entrySet()) {
                  json.integer(entry.getKey(), (long) entry.getValue());
                }
              });
          json.array("micros", micros, value -> json.integer((long) value));
        });
    json.finish();
  }

  static TestNumbers tests(JsonObject line, int count) {
    String letters = line.text("status");
    List<Long> times = line.integers("micros");
    if (letters.length() != count || times.size() != count) {
      throw line.wrong("has not as many numbers as tests");
    }
    byte[] statuses = new byte[count];
    byte[] attempts = new byte[count];
    int[] micros = new int[count];
    Arrays.fill(attempts, (byte) 1);
    for (int i = 0; i < count; i++) {
      statuses[i] = (byte) ArchiveFormat.letter(ArchiveFormat.status(letters.charAt(i)));
      micros[i] = (int) Math.max(0, Math.min(Integer.MAX_VALUE, times.get(i)));
    }
    JsonObject more = line.object("attempts");
    for (String place : more.names()) {
      attempts[place(place, count, more)] = (byte) Math.min(Byte.MAX_VALUE, more.integer(place));
    }
    return new TestNumbers(statuses, attempts, micros);
  }

  private static int place(String text, int count, JsonObject of) {
    try {
      int place = Integer.parseInt(text);
      if (place >= 0 && place < count) {
        return place;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw of.wrong("has no test " + text);
  }

  static void writeBenchmarks(BenchmarkColumns benchmarks, ByteArrayOutputStream to)
      throws IOException {
    JsonOut json = JsonOut.line(to);
    json.object(
        () ->
            json.array(
                "benchmarks",
                benchmarks.all(),
                each ->
                    json.object(
                        () -> {
                          json.text("status", each.status().name());
                          json.numbers("times", each.times());
                          json.numbers("bytes", each.bytes());
                        })));
    json.finish();
  }

  static List<BenchmarkNumbers> benchmarks(JsonObject line) {
    return line.list(
        "benchmarks",
        each ->
            new BenchmarkNumbers(
                each.constant("status", Status.class),
                each.numbers("times"),
                each.numbers("bytes")));
  }
}
