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
  private static final SealedFormat FORMAT = new SealedFormat("dbtp", 3);

  /**
   * Maven's answer.
   *
   * @param root the project it is about; in a copy, or after a move, its paths lead elsewhere
   * @param poms the poms it is valid for, as they were
   * @param modules the modules, those without classes among them
   * @param built when the build began
   */
  record Answer(Path root, List<Pom> poms, List<ProjectModule> modules, FileTime built) {

    Answer {
      poms = List.copyOf(poms);
      modules = List.copyOf(modules);
    }

    /** Whether it is about that project, and its classes lie in the modules they belong to. */
    boolean isAbout(Path project) {
      if (!root.equals(project)) {
        return false;
      }
      for (ProjectModule module : modules) {
        Path directory = project.resolve(module.name()).normalize();
        for (Path classes : module.classRoots()) {
          if (!classes.startsWith(directory)) {
            return false;
          }
        }
      }
      return true;
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
      // Damaged: ask Maven again.
      return Optional.empty();
    }
  }

  private Answer decode(byte[] content) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      Path root = readPath(in);
      List<Pom> poms = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        poms.add(new Pom(readPath(in), in.readLong()));
      }
      List<ProjectModule> modules = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        modules.add(new ProjectModule(in.readUTF(), readPaths(in), readPaths(in)));
      }
      return new Answer(root, poms, modules, Files.getLastModifiedTime(file));
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
      out.writeUTF(answer.root().toString());
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
