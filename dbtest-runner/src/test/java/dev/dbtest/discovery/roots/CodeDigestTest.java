package dev.dbtest.discovery.roots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeDigestTest {

  @TempDir private Path directory;

  @Test
  void isTheSameInAnotherPlaceAtAnotherTime() throws IOException {
    Path here = classes("here", "one");
    Path there = classes("there", "one");
    Files.setLastModifiedTime(there.resolve("shop/A.class"), FileTime.fromMillis(0));

    assertThat(digest(there)).isEqualTo(digest(here));
  }

  @Test
  void differsWhereAClassDiffers() throws IOException {
    assertThat(digest(classes("here", "one"))).isNotEqualTo(digest(classes("there", "two")));
  }

  @Test
  void differsWhereTheOrderOfTwoDirectoriesDiffers() throws IOException {
    Path one = classes("one", "one");
    Path two = classes("two", "two");

    assertThat(digest(one, two)).isNotEqualTo(digest(two, one));
  }

  @Test
  void isTheSameForAJarThatWasPackedAtAnotherTime() throws IOException {
    assertThat(digest(jar("a.jar", "one", 0))).isEqualTo(digest(jar("b.jar", "one", 1L << 40)));
  }

  @Test
  void differsWhereAClassInAJarDiffers() throws IOException {
    assertThat(digest(jar("a.jar", "one", 0))).isNotEqualTo(digest(jar("b.jar", "two", 0)));
  }

  @Test
  void anEntryThatIsNotThereIsNoError() {
    assertThat(digest(directory.resolve("gone"))).hasSize(64);
  }

  private static String digest(Path... classPath) {
    return CodeDigest.of(List.of(List.of(classPath)));
  }

  private Path classes(String name, String content) throws IOException {
    Path root = directory.resolve(name);
    Files.writeString(Files.createDirectories(root.resolve("shop")).resolve("A.class"), content);
    return root;
  }

  private Path jar(String name, String content, long time) throws IOException {
    Path jar = directory.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      ZipEntry entry = new ZipEntry("shop/A.class");
      entry.setTime(time);
      zip.putNextEntry(entry);
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }
}
