package dev.dbtest.project.archive;

import dev.dbtest.project.TestJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build says about JVMs, without the place where it was built: paths that lead into the
 * project, or to a file of the archive, are written with a mark in place of their beginning.
 *
 * @param marks what stands for each path
 */
record PortableText(Map<Path, String> marks) {

  private static final String PROJECT = "${dbtest.project}";

  PortableText {
    marks = new LinkedHashMap<>(marks);
  }

  /** Marks for a project, and for files by their places in the archive. */
  static PortableText of(Path root, Map<Path, String> files) {
    Map<Path, String> marks = new LinkedHashMap<>();
    files.forEach((file, place) -> marks.put(file, "${dbtest." + place + "}"));
    // Last, since files may lie in it. A project in the root of all files has no beginning.
    if (root.getNameCount() > 0) {
      marks.put(root, PROJECT);
    }
    return new PortableText(marks);
  }

  /** The same JVM as it is said in an archive. */
  TestJvm packed(TestJvm jvm) {
    return mapped(jvm, this::pack);
  }

  /** The JVM that an archive means, here. */
  TestJvm unpacked(TestJvm jvm) {
    return mapped(jvm, this::unpack);
  }

  private static TestJvm mapped(TestJvm jvm, Mapping mapping) {
    List<String> arguments = new ArrayList<>();
    jvm.arguments().forEach(argument -> arguments.add(mapping.of(argument)));
    Optional<Path> directory =
        jvm.directory().map(path -> path.getFileSystem().getPath(mapping.of(path.toString())));
    return new TestJvm(
        jvm.java(),
        arguments,
        mapped(jvm.systemProperties(), mapping),
        mapped(jvm.environment(), mapping),
        directory);
  }

  private static Map<String, String> mapped(Map<String, String> texts, Mapping mapping) {
    Map<String, String> mapped = new LinkedHashMap<>();
    texts.forEach((name, text) -> mapped.put(name, mapping.of(text)));
    return mapped;
  }

  private String pack(String text) {
    String packed = text;
    for (Map.Entry<Path, String> mark : marks.entrySet()) {
      packed = replaced(packed, mark.getKey().toString(), mark.getValue());
    }
    return packed;
  }

  private String unpack(String text) {
    String unpacked = text;
    for (Map.Entry<Path, String> mark : marks.entrySet()) {
      unpacked = unpacked.replace(mark.getValue(), mark.getKey().toString());
    }
    return unpacked;
  }

  /** Only whole paths: {@code /a/bc} does not begin with {@code /a/b}. */
  private static String replaced(String text, String path, String mark) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(path); at >= 0; at = text.indexOf(path, from)) {
      int end = at + path.length();
      boolean whole = end == text.length() || !isPartOfName(text.charAt(end));
      out.append(text, from, at).append(whole ? mark : path);
      from = end;
    }
    return out.append(text, from, text.length()).toString();
  }

  private static boolean isPartOfName(char character) {
    return Character.isLetterOrDigit(character) || "._-+ ".indexOf(character) >= 0;
  }

  /** What becomes of a text. */
  @FunctionalInterface
  private interface Mapping {
    String of(String text);
  }
}
