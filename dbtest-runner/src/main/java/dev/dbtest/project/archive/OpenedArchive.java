package dev.dbtest.project.archive;

import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectPlaces;
import dev.dbtest.state.AtomicFile;
import dev.dbtest.state.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive that was found to be whole: it has what its index says, each file with the bytes that
 * it had, and nothing else.
 */
public final class OpenedArchive {

  /** Where archives are unpacked, in the directory of a project's state. */
  private static final String DIRECTORY = "archives";

  private static final int NAME_LENGTH = 16;

  private final Path file;
  private final ArchiveIndex index;
  private final String sum;

  private OpenedArchive(Path file, ArchiveIndex index, String sum) {
    this.file = file;
    this.index = index;
    this.sum = sum;
  }

  /**
   * Reads the index, and compares it with the names of the files that are there.
   *
   * @throws ArchiveException if it is no archive, or not a whole one
   */
  public static OpenedArchive open(Path file) throws ArchiveException {
    if (!Files.isRegularFile(file)) {
      throw refusal(file, "there is no such file");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(ArchiveIndex.NAME);
      if (entry == null) {
        throw refusal(
            file, "it has no " + ArchiveIndex.NAME + ", so 'dbtest archive' did not write it");
      }
      byte[] bytes = bytes(zip, entry);
      ArchiveIndex index = ArchiveIndexJson.read(bytes);
      requireSafe(index);
      requireSameNames(zip, index);
      return new OpenedArchive(file, index, Sha256.of(bytes));
    } catch (ZipException e) {
      throw refusal(file, "it is cut off or damaged: " + e.getMessage());
    } catch (IOException e) {
      throw refusal(file, "it cannot be read: " + e.getMessage());
    } catch (ArchiveException e) {
      throw refusal(file, String.valueOf(e.getMessage()));
    }
  }

  private static ArchiveException refusal(Path file, String why) {
    String begin = "--archive " + file + ": ";
    return new ArchiveException(why.startsWith(begin) ? why : begin + why);
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static void requireSafe(ArchiveIndex index) throws ArchiveException {
    for (ArchiveIndex.Entry entry : index.entries()) {
      boolean one = entry.files().size() == 1 && entry.files().get(0).name().equals(entry.jar());
      if (!entry.isDirectory() && !one) {
        throw new ArchiveException("its index is damaged: " + entry.jar() + " is not one file");
      }
      for (ArchiveIndex.Content content : entry.files()) {
        requireSafe(content.name());
      }
    }
    for (ArchiveIndex.Module module : index.modules()) {
      if (!module.name().isEmpty()) {
        requireSafe(module.name());
      }
      for (List<Integer> places : List.of(module.classRoots(), module.classPath())) {
        for (int place : places) {
          if (place < 0 || place >= index.entries().size()) {
            throw new ArchiveException("its index is damaged: there is no entry " + place);
          }
        }
      }
    }
  }

  private static void requireSafe(String name) throws ArchiveException {
    if (!ArchiveIndex.isSafe(name)) {
      throw new ArchiveException("a name in it leads elsewhere: " + name);
    }
  }

  private static void requireSameNames(ZipFile zip, ArchiveIndex index) throws ArchiveException {
    Set<String> expected = new HashSet<>();
    expected.add(ArchiveIndex.NAME);
    if (!index.plan().isEmpty()) {
      expected.add(ArchiveIndex.PLAN_NAME);
    }
    for (int i = 0; i < index.entries().size(); i++) {
      for (ArchiveIndex.Content content : index.entries().get(i).files()) {
        expected.add(ArchiveIndex.place(i, content.name()));
      }
    }
    for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
      if (!expected.remove(entry.getName())) {
        throw new ArchiveException(entry.getName() + " is in it, and not in its index");
      }
    }
    if (!expected.isEmpty()) {
      throw new ArchiveException(expected.iterator().next() + " is missing in it");
    }
  }

  /** The commit that was built; empty if unknown. */
  public String commit() {
    return index.commit();
  }

  /**
   * What is in the file of {@code --plan} that was put into the archive; empty if none was.
   *
   * @throws ArchiveException if it was changed
   */
  public byte[] plan() throws ArchiveException {
    if (index.plan().isEmpty()) {
      return new byte[0];
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return verified(zip, ArchiveIndex.PLAN_NAME, index.plan());
    } catch (IOException e) {
      throw refusal(file, "it is cut off or damaged: " + e.getMessage());
    }
  }

  private byte[] verified(ZipFile zip, String name, String expected) throws ArchiveException {
    try {
      ZipEntry entry = zip.getEntry(name);
      byte[] content = entry == null ? new byte[0] : bytes(zip, entry);
      if (!Sha256.of(content).equals(expected)) {
        throw refusal(file, name + " was changed after the archive was made; make it again");
      }
      return content;
    } catch (IOException e) {
      throw refusal(file, name + " is damaged: " + e.getMessage() + "; make the archive again");
    }
  }

  /**
   * Unpacks it, unless that was done before, and returns the project.
   *
   * @param start directory in which the command works; the project's own directories are looked for
   *     there, and tests run in empty ones where these are missing
   * @throws ArchiveException if a file in it was changed, or it cannot be unpacked
   */
  public Project project(Path start) throws ArchiveException {
    Path state = ProjectPlaces.stateDirectory(start);
    Path base = state.resolve(DIRECTORY).resolve(sum.substring(0, NAME_LENGTH));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (int i = 0; i < index.entries().size(); i++) {
        unpack(i, base, zip);
      }
      return new UnpackedProject(index, base, start, state).project();
    } catch (IOException e) {
      throw refusal(file, "it cannot be unpacked to " + base + ": " + e.getMessage());
    }
  }

  private void unpack(int place, Path base, ZipFile zip) throws ArchiveException, IOException {
    Path directory = Files.createDirectories(base.resolve(ArchiveIndex.directory(place)));
    Map<Path, ArchiveIndex.Content> expected = new HashMap<>();
    for (ArchiveIndex.Content content : index.entries().get(place).files()) {
      Path target = directory.resolve(content.name()).normalize();
      if (!target.startsWith(directory)) {
        throw refusal(file, "a name in it leads elsewhere: " + content.name());
      }
      expected.put(target, content);
    }
    removeOthers(directory, expected);
    for (Map.Entry<Path, ArchiveIndex.Content> each : expected.entrySet()) {
      ArchiveIndex.Content content = each.getValue();
      byte[] bytes = verified(zip, ArchiveIndex.place(place, content.name()), content.sum());
      if (!isThere(each.getKey(), content)) {
        AtomicFile.write(each.getKey(), bytes);
      }
    }
  }

  /** A test may have written among the classes when they were unpacked here before. */
  private static void removeOthers(Path directory, Map<Path, ArchiveIndex.Content> expected)
      throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path found : all.filter(path -> !Files.isDirectory(path)).toList()) {
        if (!expected.containsKey(found)) {
          Files.deleteIfExists(found);
        }
      }
    }
  }

  private static boolean isThere(Path target, ArchiveIndex.Content content) throws IOException {
    return Files.isRegularFile(target)
        && Files.size(target) == content.size()
        && Sha256.of(Files.readAllBytes(target)).equals(content.sum());
  }
}
