package dev.dbtest.project;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns a Maven project into modules with class paths, from the cache if nothing changed. */
final class MavenProjectLoader {

  private final MavenBuild build;

  MavenProjectLoader(MavenBuild build) {
    this.build = build;
  }

  /**
   * Loads a project.
   *
   * @param root directory of the topmost pom
   * @param start the directory asked for; within a module's directory, only that module and those
   *     below it are loaded
   * @param mayBuild whether Maven may be asked if the last answer is no longer valid
   */
  Project load(Path root, Path start, boolean mayBuild) throws ProjectException {
    Path state = ProjectFinder.stateDirectory(root);
    ClassPathCache cache = new ClassPathCache(state.resolve("class-path.bin"));
    Optional<ClassPathCache.Answer> known = cache.read(root);
    if (mayBuild && known.filter(answer -> isFresh(root, answer)).isEmpty()) {
      known = Optional.of(buildAlone(root, cache));
    }
    List<ProjectModule> modules =
        known
            .orElseThrow(
                () ->
                    new ProjectException(
                        ProjectException.Kind.UNUSABLE,
                        root + ": was not compiled by dbtest yet; run once without --no-build"))
            .modules();
    return new Project(root, state, below(root, start, modules));
  }

  private static List<ProjectModule> below(Path root, Path start, List<ProjectModule> modules)
      throws ProjectException {
    Path nearest = MavenRoots.nearestPom(start);
    Path wanted = nearest == null ? root : nearest;
    List<ProjectModule> selected =
        modules.stream()
            .filter(module -> root.resolve(module.name()).startsWith(wanted))
            .filter(module -> !module.classRoots().isEmpty())
            .toList();
    if (selected.isEmpty()) {
      throw new ProjectException(
          ProjectException.Kind.EMPTY,
          wanted + ": no module of this project has classes; add sources under src/test/java");
    }
    return selected;
  }

  /**
   * Builds under a lock: two commands must not compile into the same directories at the same time.
   */
  private ClassPathCache.Answer buildAlone(Path root, ClassPathCache cache)
      throws ProjectException {
    Path lockFile = cache.file().resolveSibling("build.lock");
    try {
      Files.createDirectories(lockFile.getParent());
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        Optional<ClassPathCache.Answer> other =
            cache.read(root).filter(answer -> lock.isValid() && isFresh(root, answer));
        return other.isPresent() ? other.get() : buildAndRemember(root, cache);
      }
    } catch (IOException e) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          cache.file() + ": cannot be written: " + e.getMessage() + "; check the directory");
    }
  }

  private ClassPathCache.Answer buildAndRemember(Path root, ClassPathCache cache)
      throws ProjectException, IOException {
    List<Path> directories = MavenRoots.modulesOf(root);
    List<ClassPathCache.Pom> poms = new ArrayList<>();
    for (Path directory : directories) {
      poms.add(ClassPathCache.Pom.of(directory.resolve("pom.xml")));
      Files.deleteIfExists(directory.resolve(MavenBuild.ANSWER));
    }
    FileTime begun = timeOfFileSystem(cache.file());
    build.run(root);
    List<ProjectModule> modules = new ArrayList<>();
    for (Path directory : directories) {
      if (Files.isRegularFile(directory.resolve(MavenBuild.ANSWER))) {
        modules.add(module(root, directory));
      }
    }
    ClassPathCache.Answer answer = new ClassPathCache.Answer(root, poms, modules, begun);
    cache.write(answer);
    return answer;
  }

  /**
   * The current time according to the file system, whose clock may lag behind or be that of another
   * machine.
   */
  private static FileTime timeOfFileSystem(Path neighbour) throws IOException {
    Path probe = Files.createTempFile(neighbour.toAbsolutePath().getParent(), "time", ".tmp");
    try {
      return Files.getLastModifiedTime(probe);
    } finally {
      Files.delete(probe);
    }
  }

  private static ProjectModule module(Path root, Path directory) throws IOException {
    List<Path> classRoots =
        Stream.of("test-classes", "classes")
            .map(name -> directory.resolve("target").resolve(name))
            .filter(Files::isDirectory)
            .toList();
    String answer =
        Files.readString(directory.resolve(MavenBuild.ANSWER), Charset.defaultCharset()).strip();
    Set<Path> classPath = new LinkedHashSet<>(classRoots);
    for (String entry : answer.split(File.pathSeparator, -1)) {
      // Maven also names the output directory of a sibling without sources, which is never created.
      if (!entry.isEmpty() && Files.exists(Path.of(entry))) {
        classPath.add(Path.of(entry));
      }
    }
    String name = root.relativize(directory).toString().replace(File.separatorChar, '/');
    return new ProjectModule(name, classRoots, List.copyOf(classPath));
  }

  private static boolean isFresh(Path root, ClassPathCache.Answer answer) {
    List<Path> watched = new ArrayList<>();
    watched.add(root.resolve(".mvn"));
    for (ClassPathCache.Pom pom : answer.poms()) {
      watched.add(pom.path());
      watched.add(pom.path().resolveSibling("src"));
    }
    return answer.holds()
        && answer.modules().stream()
            .flatMap(module -> module.classPath().stream())
            .distinct()
            .allMatch(Files::exists)
        && !SourceWatch.changedSince(watched, answer.built());
  }
}
