package dev.dbtest.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the parents of a pom say of the compiler.
 *
 * @param compilerVersion the version of maven-compiler-plugin that the nearest of them asks for;
 *     empty if none that was read does
 * @param decides what of those that were read decides which processors run; empty if nothing does
 * @param areAllKnown whether all of them were read, so that no other one can ask for a version
 */
public record ParentPoms(String compilerVersion, String decides, boolean areAllKnown) {

  /** Those of a pom without a parent. */
  public static final ParentPoms NONE = new ParentPoms("", "", true);

  /**
   * Reads them, as far as they lie where the poms say: one that comes from a repository is not
   * looked for.
   *
   * @param pom the file whose parents they are
   * @param text its text
   * @throws UnclearPomException if the text is no pom
   */
  public static ParentPoms of(Path pom, String text) throws UnclearPomException {
    Set<Path> seen = new LinkedHashSet<>();
    Path file = pom.toAbsolutePath().normalize();
    PomText child = new PomText(text);
    String version = "";
    String decides = "";
    while (PomText.child(child.project(), "parent") != null) {
      seen.add(file);
      Path next = parentFile(file, child);
      PomText parent = next == null || seen.contains(next) ? null : read(next, child);
      if (next == null || parent == null) {
        return new ParentPoms(version, decides, false);
      }
      CompilerSettings settings = new CompilerSettings(parent);
      version = version.isEmpty() ? settings.version() : version;
      decides = decides.isEmpty() ? settings.decides() : decides;
      file = next;
      child = parent;
    }
    return new ParentPoms(version, decides, true);
  }

  /** Where a parent lies; {@code null} if the pom sends for it to a repository. */
  private static @Nullable Path parentFile(Path file, PomText pom) {
    XmlElement parent = PomText.child(pom.project(), "parent");
    String relative = pom.textOf(parent, "relativePath");
    if (relative.isEmpty()) {
      if (PomText.child(parent, "relativePath") != null) {
        return null;
      }
      relative = "../pom.xml";
    }
    Path named = file.resolveSibling(relative).normalize();
    return Files.isDirectory(named) ? named.resolve("pom.xml") : named;
  }

  /** A parent; {@code null} if what lies there is another one, or cannot be read. */
  private static @Nullable PomText read(Path file, PomText child) {
    try {
      PomText parent = new PomText(Files.readString(file));
      String asked = child.textOf(PomText.child(child.project(), "parent"), "artifactId");
      return parent.textOf(parent.project(), "artifactId").equals(asked) ? parent : null;
    } catch (IOException | IllegalArgumentException | UnclearPomException e) {
      return null;
    }
  }
}
