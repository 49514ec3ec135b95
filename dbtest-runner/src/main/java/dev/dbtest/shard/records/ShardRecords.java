package dev.dbtest.shard.records;

import dev.dbtest.json.JsonObject;
import dev.dbtest.json.JsonSyntaxException;
import dev.dbtest.json.JsonTree;
import dev.dbtest.json.MalformedJsonException;
import dev.dbtest.model.Bond;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.Tags;
import dev.dbtest.shard.PlannedTestCase;
import dev.dbtest.shard.Shard;
import dev.dbtest.shard.ShardPlan;
import dev.dbtest.shard.ShardUnit;
import dev.dbtest.state.Sha256;
import dev.dbtest.store.RunDocument;
import dev.dbtest.store.RunReader;
import dev.dbtest.store.UnreadableRunException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All records of some directories and of those in them. Files of others are left alone; what looks
 * like a record and is none is told of.
 *
 * @param records the records, by the names of their files
 * @param unreadable the others
 */
public record ShardRecords(List<ShardRecord> records, List<Unreadable> unreadable) {

  /** How the name of a record ends. */
  static final String ENDING = ".ndjson";

  /** How the name of a record begins. */
  static final String BEGINNING = "shard-";

  /** Copies the lists. */
  public ShardRecords {
    records = List.copyOf(records);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * A file that looks like a record and cannot be read as one.
   *
   * @param file the file
   * @param reason what is wrong with it
   */
  public record Unreadable(Path file, String reason) {

    /** Whether its name says that it is of this shard. */
    public boolean isOf(Shard shard) {
      String name = String.valueOf(file.getFileName());
      return name.startsWith(RecordFile.beginning(shard));
    }
  }

  /**
   * Reads them.
   *
   * @param places directories, or records themselves
   * @throws IOException if a directory cannot be read
   */
  public static ShardRecords in(List<Path> places) throws IOException {
    Set<Path> files = new TreeSet<>();
    for (Path place : places) {
      try (Stream<Path> all = Files.walk(place)) {
        all.filter(file -> mayBeRecord(file, places)).forEach(file -> files.add(real(file)));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    List<ShardRecord> records = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (Path file : files) {
      try {
        records.add(read(file));
      } catch (UnreadableRunException e) {
        unreadable.add(new Unreadable(file, String.valueOf(e.getMessage())));
      }
    }
    return new ShardRecords(records, unreadable);
  }

  private static boolean mayBeRecord(Path file, List<Path> places) {
    String name = String.valueOf(file.getFileName());
    boolean named = name.startsWith(BEGINNING) && name.endsWith(ENDING);
    return Files.isRegularFile(file) && (named || places.contains(file));
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      // It is told of when it is read.
      return file.toAbsolutePath();
    }
  }

  private static ShardRecord read(Path file) throws UnreadableRunException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableRunException("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
    }
    return new Reader(file).read(bytes);
  }

  /** Reads one record. */
  private static final class Reader {

    private final Path file;
    private final List<ShardUnit> units = new ArrayList<>();
    private final List<Integer> shards = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();
    private final Set<String> begun = new LinkedHashSet<>();
    private @Nullable RecordHead head;
    private @Nullable JsonObject end;

    Reader(Path file) {
      this.file = file;
    }

    ShardRecord read(byte[] bytes) throws UnreadableRunException {
      RunDocument<Boolean> document = run(bytes);
      try {
        lines(bytes);
      } catch (JsonSyntaxException | MalformedJsonException | IllegalArgumentException e) {
        throw new UnreadableRunException("%s is damaged: %s.".formatted(file, e.getMessage()), e);
      }
      RecordHead known = head;
      if (known == null) {
        throw new UnreadableRunException(
            "%s is no record of a shard: it does not say which one it is. Records are written with --shard."
                .formatted(file));
      }
      RunResult run = document.run();
      return new ShardRecord(
          file, known, units, shards, taken, run, end, running(run), Sha256.of(bytes));
    }

    private RunDocument<Boolean> run(byte[] bytes) throws UnreadableRunException {
      try {
        return RunReader.read(
            new ByteArrayInputStream(bytes),
            file.toString(),
            last -> {
              end = last;
              return true;
            });
      } catch (IOException e) {
        // The bytes are in memory.
        throw new UncheckedIOException(e);
      }
    }

    private void lines(byte[] bytes) throws JsonSyntaxException, UnreadableRunException {
      int from = 0;
      for (int at = 0; at < bytes.length; at++) {
        if (bytes[at] == '\n') {
          line(bytes, from, at);
          from = at + 1;
        }
      }
    }

    /** Most lines are results, which are read already. */
    private void line(byte[] bytes, int from, int end)
        throws JsonSyntaxException, UnreadableRunException {
      String text = new String(bytes, from, Math.min(end - from, 20), StandardCharsets.UTF_8);
      boolean isShard = text.startsWith("{\"event\":\"shard\"");
      boolean isPlanned = text.startsWith("{\"event\":\"planned\"");
      boolean isRunning = text.startsWith("{\"event\":\"running\"");
      boolean isTaken = text.startsWith("{\"event\":\"taken\"");
      if (!isShard && !isPlanned && !isRunning && !isTaken) {
        return;
      }
      byte[] line = Arrays.copyOfRange(bytes, from, end);
      JsonObject object = JsonObject.root(JsonTree.read(line));
      if (isShard) {
        head = head(object);
      } else if (isPlanned) {
        shards.add(
            object.has("item")
                ? ShardPlan.ofItem(object.smallInteger("item"))
                : object.smallInteger("shard"));
        units.add(unit(object));
      } else if (isTaken) {
        taken.add(object.smallInteger("item"));
      } else {
        // Again behind the others if it was begun before.
        begun.remove(object.text("case"));
        begun.add(object.text("case"));
      }
    }

    private RecordHead head(JsonObject object) throws UnreadableRunException {
      String schema = object.text("schema");
      boolean replicated = schema.equals(RecordLines.REPLICATED);
      if (!replicated && !schema.equals(RecordLines.SCHEMA) && !schema.equals(RecordLines.QUEUED)) {
        throw new UnreadableRunException(
            "%s has the format %s, and this dbtest reads %s. Merge with the dbtest that ran the shards."
                .formatted(file, schema, RecordLines.SCHEMA));
      }
      return new RecordHead(
          new Shard(object.smallInteger("shard"), object.smallInteger("total")),
          object.text("plan"),
          object.smallInteger("attempt"),
          object.flag("counted"),
          object.text("run"),
          object.text("commit"),
          textOr(object, "code", ""),
          object.text("system"),
          object.text("command"),
          textOr(object, "judged", ""),
          object.text("version"),
          replicated);
    }

    private static ShardUnit unit(JsonObject object) {
      String className = object.text("class");
      return new ShardUnit(
          className,
          object.constant("kind", CaseKind.class),
          object.list("tests", test -> test(test, className)),
          object.texts("benchmarks"),
          List.of(),
          Bond.NONE,
          object.has("piece") ? object.smallInteger("piece") : 0);
    }

    private static PlannedTestCase test(JsonObject test, String className) {
      String method = test.text("method");
      CaseId id =
          new CaseId(
              textOr(test, "engine", ""),
              textOr(test, "engineId", ""),
              textOr(test, "class", className),
              method,
              ParameterRow.NONE);
      return new PlannedTestCase(
          id,
          textOr(test, "name", method),
          test.has("tags") ? Tags.of(test.texts("tags")) : Tags.NONE,
          "",
          test.has("place") ? test.smallInteger("place") : 0);
    }

    private static String textOr(JsonObject object, String name, String otherwise) {
      return object.has(name) ? object.text(name) : otherwise;
    }

    private String running(RunResult run) {
      Set<String> ended = new HashSet<>();
      run.tests().forEach(test -> ended.add(test.id().text()));
      run.benchmarks().forEach(benchmark -> ended.add(benchmark.id().text()));
      String last = "";
      for (String each : begun) {
        last = ended.contains(each) ? last : each;
      }
      return last;
    }
  }
}
