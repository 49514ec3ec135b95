package dev.dbtest.discovery.roots;

import dev.dbtest.discovery.facts.ClassNames;
import dev.dbtest.state.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A digest of code by its content alone. It is the same on every machine that has the same classes,
 * wherever they lie and whenever they were written, and so tells whether two machines ran the same.
 */
public final class CodeDigest {

  private final StringBuilder all = new StringBuilder();

  private CodeDigest() {}

  /**
   * The digest of the classes on some class paths, in hexadecimal.
   *
   * @param classPaths class paths in an order that is the same on every machine
   */
  public static String of(List<List<Path>> classPaths) {
    CodeDigest digest = new CodeDigest();
    for (List<Path> classPath : classPaths) {
      digest.all.append('\n');
      classPath.forEach(digest::add);
    }
    return Sha256.of(digest.all.toString());
  }

  private void add(Path entry) {
    try {
      if (Files.isDirectory(entry)) {
        addDirectory(entry);
      } else if (Files.isRegularFile(entry)) {
        addJar(entry);
      }
    } catch (IOException e) {
      // Nothing can be loaded from it either.
      all.append("unreadable\n");
    }
  }

  private void addDirectory(Path directory) throws IOException {
    for (String name : DirectoryRoot.read(directory).classNames()) {
      byte[] content = Files.readAllBytes(directory.resolve(ClassNames.file(name)));
      addClass(name, Sha256.of(content));
    }
  }

  /** A jar says what its files sum up to; when they were packed does not count. */
  private void addJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<String> classes =
          zip.stream()
              .filter(file -> file.getName().endsWith(".class"))
              .map(CodeDigest::sum)
              .sorted()
              .toList();
      classes.forEach(each -> all.append(each).append('\n'));
    }
  }

  private static String sum(ZipEntry file) {
    return file.getName() + ' ' + Long.toHexString(file.getCrc()) + ' ' + file.getSize();
  }

  private void addClass(String name, String sum) {
    all.append(name).append(' ').append(sum).append('\n');
  }
}
