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
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Maven's answer about a project, kept in a file. The time of the file is the start of the build
 * that it came from, so that a source which is newer than the file has not been compiled yet.
 *
 * @param file where the answer is kept
 */
record ClassPathCache(Path file) {

  /** The version must be raised with each change to what is written. */
  private static final SealedFormat FORMAT = new SealedFormat("dbtp", 2);

  /**
   * Maven's answer.
   *
   * @param poms the poms it is valid for, as they were
   * @param modules the modules, those without classes among them
   * @param built when the build began
   */
  record Answer(List<Pom> poms, List<ProjectModule> modules, FileTime built) {

    Answer {
      poms = List.copyOf(poms);
      modules = List.copyOf(modules);
    }

    /** Whether the poms are unchanged, so that the answer still holds. */
    boolean holds() {
      return poms.stream().allMatch(Pom::isUnchanged);
    }
  }

  /**
   * A pom as it was.
   *
   * @param path the file
   * @param checksum CRC-32 of its content
   */
  record Pom(Path path, long checksum) {

    static Pom of(Path path) throws IOException {
      CRC32 crc = new CRC32();
      crc.update(Files.readAllBytes(path));
      return new Pom(path, crc.getValue());
    }

    boolean isUnchanged() {
      try {
        return of(path).equals(this);
      } catch (IOException e) {
        return false;
      }
    }
  }

  /** The last answer; empty if there is none that can be read. */
  Optional<Answer> read() {
    try {
      Optional<byte[]> content = FORMAT.read(file);
      return content.isEmpty() ? Optional.empty() : Optional.of(read(content.get()));
    } catch (IOException | IllegalArgumentException e) {
      // Damaged: ask Maven again.
      return Optional.empty();
    }
  }

  private Answer read(byte[] content) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      List<Pom> poms = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        poms.add(new Pom(readPath(in), in.readLong()));
      }
      List<ProjectModule> modules = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        modules.add(new ProjectModule(in.readUTF(), readPaths(in), readPaths(in)));
      }
      return new Answer(poms, modules, Files.getLastModifiedTime(file));
    }
  }

  /**
   * Stores an answer. Readers see the old file or the new one, never a part.
   *
   * @throws IOException if the file cannot be written
   */
  void write(Answer answer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(answer.poms().size());
      for (Pom pom : answer.poms()) {
        out.writeUTF(pom.path().toString());
        out.writeLong(pom.checksum());
      }
      out.writeInt(answer.modules().size());
      for (ProjectModule module : answer.modules()) {
        out.writeUTF(module.name());
        writePaths(out, module.classRoots());
        writePaths(out, module.classPath());
      }
    }
    AtomicFile.write(file, FORMAT.seal(bytes.toByteArray()), answer.built());
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
}
