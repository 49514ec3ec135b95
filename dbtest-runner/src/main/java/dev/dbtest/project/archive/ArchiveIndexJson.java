package dev.dbtest.project.archive;

import dev.dbtest.json.JsonObject;
import dev.dbtest.json.JsonOut;
import dev.dbtest.json.JsonSyntaxException;
import dev.dbtest.json.JsonTree;
import dev.dbtest.json.MalformedJsonException;
import dev.dbtest.project.Processing;
import dev.dbtest.project.TestJvm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The index as JSON. The same index gives the same bytes. */
final class ArchiveIndexJson {

  private ArchiveIndexJson() {}

  static byte[] bytes(ArchiveIndex index) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      JsonOut json = new JsonOut(out);
      json.object(
          () -> {
            json.text("schema", ArchiveIndex.SCHEMA);
            json.text("dbtest", index.version());
            json.text("commit", index.commit());
            json.text("plan", index.plan());
            json.array("modules", index.modules(), module -> module(module, json));
            json.array("entries", index.entries(), entry -> entry(entry, json));
          });
      json.finish();
    } catch (IOException e) {
      // There is memory, or there is another error.
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static void module(ArchiveIndex.Module module, JsonOut json) throws IOException {
    json.object(
        () -> {
          json.text("name", module.name());
          json.array("classRoots", module.classRoots(), place -> json.integer((long) place));
          json.array("classPath", module.classPath(), place -> json.integer((long) place));
          json.object("unit", () -> jvm(module.unit(), json));
          json.object("integration", () -> jvm(module.integration(), json));
          json.text("processing", module.processing().name());
        });
  }

  private static void jvm(TestJvm jvm, JsonOut json) throws IOException {
    json.text("java", jvm.java().map(Path::toString).orElse(null));
    json.texts("arguments", jvm.arguments());
    json.texts("systemProperties", new TreeMap<>(jvm.systemProperties()));
    json.texts("environment", new TreeMap<>(jvm.environment()));
    json.text("directory", jvm.directory().map(Path::toString).orElse(null));
  }

  private static void entry(ArchiveIndex.Entry entry, JsonOut json) throws IOException {
    json.object(
        () -> {
          json.text("jar", entry.jar());
          json.array(
              "files",
              entry.files(),
              file ->
                  json.object(
                      () -> {
                        json.text("name", file.name());
                        json.integer("size", file.size());
                        json.text("sha256", file.sum());
                      }));
        });
  }

  /**
   * Reads an index.
   *
   * @throws ArchiveException if it is none, or of another version
   */
  static ArchiveIndex read(byte[] bytes) throws ArchiveException {
    try {
      JsonObject root = JsonObject.root(JsonTree.read(bytes));
      String schema = root.text("schema");
      if (!schema.equals(ArchiveIndex.SCHEMA)) {
        throw new ArchiveException(
            "its format is "
                + schema
                + ", and this dbtest reads "
                + ArchiveIndex.SCHEMA
                + "; make it again with this dbtest");
      }
      return new ArchiveIndex(
          root.text("dbtest"),
          root.text("commit"),
          root.text("plan"),
          root.list("modules", ArchiveIndexJson::module),
          root.list("entries", ArchiveIndexJson::entry));
    } catch (JsonSyntaxException | MalformedJsonException | IllegalArgumentException e) {
      throw new ArchiveException("its index is damaged: " + e.getMessage());
    }
  }

  private static ArchiveIndex.Module module(JsonObject module) {
    return new ArchiveIndex.Module(
        module.text("name"),
        places(module, "classRoots"),
        places(module, "classPath"),
        jvm(module.object("unit")),
        jvm(module.object("integration")),
        module.constant("processing", Processing.class));
  }

  private static List<Integer> places(JsonObject module, String name) {
    return module.integers(name).stream().map(Math::toIntExact).collect(Collectors.toList());
  }

  private static TestJvm jvm(JsonObject jvm) {
    return new TestJvm(
        Optional.ofNullable(jvm.textOrNull("java")).map(Path::of),
        jvm.texts("arguments"),
        jvm.textsByName("systemProperties"),
        jvm.textsByName("environment"),
        Optional.ofNullable(jvm.textOrNull("directory")).map(Path::of));
  }

  private static ArchiveIndex.Entry entry(JsonObject entry) {
    return new ArchiveIndex.Entry(
        entry.text("jar"),
        entry.list(
            "files",
            file ->
                new ArchiveIndex.Content(
                    file.text("name"), file.integer("size"), file.text("sha256"))));
  }
}
