package dev.dbtest.project.archive;

import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectModule;
import dev.dbtest.project.TestJvm;
import dev.dbtest.state.AtomicFile;
import dev.dbtest.state.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts a built project into a file that runs on other machines, without its sources and without the
 * tool that built it. The same classes and jars give the same bytes.
 */
public final class ProjectArchive {

  private static final String AGENT = "-javaagent:";

  private final Project project;
  private final Map<Path, Integer> places = new LinkedHashMap<>();
  private final List<ArchiveIndex.Entry> entries = new ArrayList<>();
  private long size;

  private ProjectArchive(Project project) {
    this.project = project;
  }

  /**
   * What was written.
   *
   * @param entries how many directories and jars
   * @param files how many files are in the directories, with the jars
   * @param bytes how large all of them are
   * @param sum checksum of the archive's index, and so of all that is in it
   */
  public record Written(int entries, int files, long bytes, String sum) {}

  /**
   * Writes an archive. A file that is there already is replaced when the new one is whole.
   *
   * @param project what goes into it
   * @param version of dbtest
   * @param commit the commit that was built; empty if unknown
   * @param plan what is in the file of {@code --plan}; empty if there is none
   * @param target where to
   * @throws ArchiveException if a file has a name that other systems could take for something else
   * @throws IOException if something cannot be read or written
   */
  public static Written write(
      Project project, String version, String commit, byte[] plan, Path target)
      throws ArchiveException, IOException {
    Path file = target.toAbsolutePath();
    Path directory = file.getParent();
    if (directory == null) {
      throw new IOException("it names no file");
    }
    Files.createDirectories(directory);
    Path draft = Files.createTempFile(directory, "archive", ".tmp");
    try {
      Written written;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
        written = new ProjectArchive(project).write(version, commit, plan, out);
      }
      AtomicFile.replace(draft, file);
      return written;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private Written write(String version, String commit, byte[] plan, OutputStream out)
      throws ArchiveException, IOException {
    try (StoredZip zip = new StoredZip(out)) {
      for (ProjectModule module : project.modules()) {
        add(module.classPath(), zip);
        add(module.classRoots(), zip);
        add(agents(module), zip);
      }
      if (plan.length > 0) {
        zip.add(ArchiveIndex.PLAN_NAME, plan);
      }
      byte[] index =
          ArchiveIndexJson.bytes(
              new ArchiveIndex(
                  version, commit, plan.length == 0 ? "" : Sha256.of(plan), modules(), entries));
      zip.add(ArchiveIndex.NAME, index);
      int files = entries.stream().mapToInt(entry -> entry.files().size()).sum();
      return new Written(entries.size(), files, size, Sha256.of(index));
    }
  }

  private void add(List<Path> paths, StoredZip zip) throws ArchiveException, IOException {
    for (Path path : paths) {
      if (!places.containsKey(path)) {
        int place = entries.size();
        places.put(path, place);
        entries.add(
            Files.isRegularFile(path)
                ? new ArchiveIndex.Entry(
                    path.getFileName().toString(),
                    List.of(file(place, path.getFileName().toString(), path, zip)))
                : new ArchiveIndex.Entry("", directory(place, path, zip)));
      }
    }
  }

  /** A directory that does not exist is an empty one: a JVM makes no difference. */
  private List<ArchiveIndex.Content> directory(int place, Path directory, StoredZip zip)
      throws ArchiveException, IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    Map<String, Path> named = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> named.put(slashed(directory.relativize(file)), file));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof FileSystemLoopException loop) {
        throw new ArchiveException(
            loop.getFile() + " is a link that leads back to a directory above it");
      }
      throw e.getCause();
    }
    List<ArchiveIndex.Content> contents = new ArrayList<>();
    List<String> names = new ArrayList<>(named.keySet());
    names.sort(Comparator.naturalOrder());
    for (String name : names) {
      contents.add(file(place, name, named.getOrDefault(name, directory), zip));
    }
    return contents;
  }

  private static String slashed(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  private ArchiveIndex.Content file(int place, String name, Path file, StoredZip zip)
      throws ArchiveException, IOException {
    if (!ArchiveIndex.isSafe(name)) {
      throw new ArchiveException(file + " has a name that cannot be put into an archive");
    }
    byte[] content = Files.readAllBytes(file);
    zip.add(ArchiveIndex.place(place, name), content);
    size += content.length;
    return new ArchiveIndex.Content(name, content.length, Sha256.of(content));
  }

  private List<ArchiveIndex.Module> modules() {
    Map<Path, String> agents = new LinkedHashMap<>();
    for (ProjectModule module : project.modules()) {
      for (Path agent : agents(module)) {
        agents.put(agent, placeOf(agent));
      }
    }
    PortableText text = PortableText.of(project.root(), agents);
    List<ArchiveIndex.Module> modules = new ArrayList<>();
    for (ProjectModule module : project.modules()) {
      modules.add(
          new ArchiveIndex.Module(
              module.name(),
              module.classRoots().stream().map(this::place).toList(),
              module.classPath().stream().map(this::place).toList(),
              text.packed(module.unit()),
              text.packed(module.integration()),
              module.processing()));
    }
    return modules;
  }

  private int place(Path path) {
    return places.getOrDefault(path, -1);
  }

  private String placeOf(Path file) {
    return ArchiveIndex.place(place(file), file.getFileName().toString());
  }

  /** Jars that the build gives to JVMs as agents; without them no JVM would start. */
  private static List<Path> agents(ProjectModule module) {
    List<Path> agents = new ArrayList<>();
    for (TestJvm jvm : List.of(module.unit(), module.integration())) {
      for (String argument : jvm.arguments()) {
        if (argument.startsWith(AGENT)) {
          int end = argument.indexOf('=');
          Path jar = Path.of(argument.substring(AGENT.length(), end < 0 ? argument.length() : end));
          if (jar.isAbsolute() && Files.isRegularFile(jar)) {
            agents.add(jar);
          }
        }
      }
    }
    return agents;
  }
}
