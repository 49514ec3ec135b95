package dev.dbtest.project;

import dev.dbtest.state.AtomicFile;
import dev.dbtest.state.SealedFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What a build tool answered about a project, kept in a file. The time of the file is the start of
 * the build that it came from, so that a source which is newer than the file has not been compiled
 * yet.
 *
 * @param file where the answer is kept
 */
record ClassPathCache(Path file) {

  /** The version must be raised with each change to what is written. */
  private static final SealedFormat FORMAT = new SealedFormat("dbtp", 4);

  /**
   * A build tool's answer.
   *
   * @param root the project it is about; in a copy, or after a move, its paths lead elsewhere
   * @param words what the question said beside that
   * @param files the build files and settings it is valid for, as they were
   * @param sources directories and files that must not have changed since
   * @param modules the modules, those without classes among them
   * @param built when the build began
   */
  record Answer(
      Path root,
      List<String> words,
      List<Content> files,
      List<Path> sources,
      List<ProjectModule> modules,
      FileTime built) {

    Answer {
      words = List.copyOf(words);
      files = List.copyOf(files);
      sources = List.copyOf(sources);
      modules = List.copyOf(modules);
    }

    /** Whether it is about that project, and its classes lie in it or in their modules. */
    boolean isAbout(Path project) {
      if (!root.equals(project)) {
        return false;
      }
      for (ProjectModule module : modules) {
        Path directory = project.resolve(module.name()).normalize();
        for (Path classes : module.classRoots()) {
          if (!classes.startsWith(directory) && !classes.startsWith(project)) {
            return false;
          }
        }
      }
      return true;
    }

    /** Whether it answers that question still: nothing that it was made from is different. */
    boolean answers(BuildQuestion question) {
      if (!words.equals(question.words())) {
        return false;
      }
      for (Content content : files) {
        if (!content.isUnchanged()) {
          return false;
        }
      }
      for (ProjectModule module : modules) {
        for (Path entry : module.classPath()) {
          if (!Files.exists(entry)) {
            return false;
          }
        }
      }
      return !SourceWatch.changedSince(sources, built);
    }
  }

  /**
   * A file as it was.
   *
   * @param path the file
   * @param checksum CRC-32 of its content; negative if there is no such file
   */
  record Content(Path path, long checksum) {

    private static final long MISSING = -1;

    static Content of(Path path) throws IOException {
      if (!Files.exists(path)) {
        return new Content(path, MISSING);
      }
      CRC32 crc = new CRC32();
      crc.update(Files.readAllBytes(path));
      return new Content(path, crc.getValue());
    }

    boolean isUnchanged() {
      try {
        return of(path).checksum == checksum;
      } catch (IOException e) {
        return false;
      }
    }
  }

  /**
   * The last answer.
   *
   * @param project the project that is asked for
   * @return nothing if there is none that can be read, or it is about a project in another place
   */
  Optional<Answer> read(Path project) {
    try {
      Optional<byte[]> content = FORMAT.read(file);
      if (content.isEmpty()) {
        return Optional.empty();
      }
      Answer answer = decode(content.get());
      return answer.isAbout(project) ? Optional.of(answer) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      // Damaged: ask again.
      return Optional.empty();
    }
  }

  private Answer decode(byte[] content) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      Path root = readPath(in);
      List<String> words = readTexts(in);
      List<Content> files = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        files.add(new Content(readPath(in), in.readLong()));
      }
      List<Path> sources = readPaths(in);
      List<ProjectModule> modules = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        modules.add(
            new ProjectModule(
                in.readUTF(),
                readPaths(in),
                readPaths(in),
                readJvm(in),
                readJvm(in),
                Processing.valueOf(in.readUTF())));
      }
      return new Answer(root, words, files, sources, modules, Files.getLastModifiedTime(file));
    }
  }

  private static TestJvm readJvm(DataInputStream in) throws IOException {
    List<Path> java = readPaths(in);
    List<String> arguments = readTexts(in);
    Map<String, String> properties = readMap(in);
    Map<String, String> environment = readMap(in);
    return new TestJvm(first(java), arguments, properties, environment, first(readPaths(in)));
  }

  private static Optional<Path> first(List<Path> paths) {
    return paths.isEmpty() ? Optional.empty() : Optional.of(paths.get(0));
  }

  /**
   * Stores an answer. Readers see the old file or the new one, never a part.
   *
   * @throws IOException if the file cannot be written
   */
  void write(Answer answer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(answer.root().toString());
      writeTexts(out, answer.words());
      out.writeInt(answer.files().size());
      for (Content content : answer.files()) {
        out.writeUTF(content.path().toString());
        out.writeLong(content.checksum());
      }
      writePaths(out, answer.sources());
      out.writeInt(answer.modules().size());
      for (ProjectModule module : answer.modules()) {
        out.writeUTF(module.name());
        writePaths(out, module.classRoots());
        writePaths(out, module.classPath());
        writeJvm(out, module.unit());
        writeJvm(out, module.integration());
        out.writeUTF(module.processing().name());
      }
    }
    AtomicFile.write(file, FORMAT.seal(bytes.toByteArray()), answer.built());
  }

  private static void writeJvm(DataOutputStream out, TestJvm jvm) throws IOException {
    writePaths(out, jvm.java().isPresent() ? List.of(jvm.java().get()) : List.of());
    writeTexts(out, jvm.arguments());
    writeMap(out, jvm.systemProperties());
    writeMap(out, jvm.environment());
    writePaths(out, jvm.directory().isPresent() ? List.of(jvm.directory().get()) : List.of());
  }

  private static List<Path> readPaths(DataInputStream in) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      paths.add(readPath(in));
    }
    return paths;
  }

  private static Path readPath(DataInputStream in) throws IOException {
    return FileSystems.getDefault().getPath(in.readUTF());
  }

  private static void writePaths(DataOutputStream out, List<Path> paths) throws IOException {
    out.writeInt(paths.size());
    for (Path path : paths) {
      out.writeUTF(path.toString());
    }
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static Map<String, String> readMap(DataInputStream in) throws IOException {
    Map<String, String> map = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      map.put(in.readUTF(), in.readUTF());
    }
    return map;
  }

  private static void writeMap(DataOutputStream out, Map<String, String> map) throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<String, String> entry : new TreeMap<>(map).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeUTF(entry.getValue());
    }
  }
}
