package dev.dbtest.project.archive;

import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectModule;
import dev.dbtest.project.TestJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was unpacked, as a project.
 *
 * @param index what the archive says
 * @param base where it was unpacked
 * @param start where the command works
 * @param state where the command keeps what it remembers
 */
record UnpackedProject(ArchiveIndex index, Path base, Path start, Path state) {

  Project project() throws IOException {
    Path root = root();
    PortableText text = PortableText.of(root, files());
    List<ProjectModule> modules = new ArrayList<>();
    for (ArchiveIndex.Module module : index.modules()) {
      Files.createDirectories(root.resolve(module.name()));
      modules.add(
          new ProjectModule(
              module.name(),
              module.classRoots().stream().map(this::entry).toList(),
              module.classPath().stream().map(this::entry).toList(),
              jvm(text, module.unit(), root),
              jvm(text, module.integration(), root),
              module.processing()));
    }
    return new Project(root, state, modules);
  }

  /** The place of the command, if it has the directories of the project, or an empty one. */
  private Path root() {
    for (ArchiveIndex.Module module : index.modules()) {
      if (!Files.isDirectory(start.resolve(module.name()))) {
        return base.resolve("project");
      }
    }
    return start;
  }

  private Map<Path, String> files() {
    Map<Path, String> files = new HashMap<>();
    for (int i = 0; i < index.entries().size(); i++) {
      if (!index.entries().get(i).isDirectory()) {
        files.put(entry(i), ArchiveIndex.place(i, index.entries().get(i).jar()));
      }
    }
    return files;
  }

  private Path entry(int place) {
    Path directory = base.resolve(ArchiveIndex.directory(place));
    ArchiveIndex.Entry entry = index.entries().get(place);
    return entry.isDirectory() ? directory : directory.resolve(entry.jar());
  }

  /** A directory in which the build runs tests is made where it lies in the project. */
  private static TestJvm jvm(PortableText text, TestJvm packed, Path root) throws IOException {
    TestJvm jvm = text.unpacked(packed);
    if (jvm.directory().isPresent() && jvm.directory().get().normalize().startsWith(root)) {
      Files.createDirectories(jvm.directory().get());
    }
    return jvm;
  }
}
