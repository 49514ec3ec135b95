package dev.dbtest.execute.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassImageTest {

  @TempDir private Path directory;
  private Path classes = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void writeAClass() throws IOException {
    classes = directory.resolve("classes");
    Files.createDirectories(classes.resolve("a"));
    file = Files.writeString(classes.resolve("a/A.class"), "one");
  }

  @Test
  void seesAClassThatChangedBehindALink() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), classes);
    ClassImage before = image(link);
    String digest = digest(before, link);

    Files.writeString(file, "two");

    assertThat(image(link).differencesFrom(before)).containsExactly(link.resolve("a/A.class"));
    assertThat(digest(image(link), link)).isNotEqualTo(digest);
  }

  @Test
  void seesAClassThatChangedBehindALinkInsideTheDirectory() throws IOException {
    Path outer = Files.createDirectory(directory.resolve("outer"));
    Files.createSymbolicLink(outer.resolve("inner"), classes);
    String digest = digest(image(outer), outer);

    Files.writeString(file, "two");

    assertThat(digest(image(outer), outer)).isNotEqualTo(digest);
  }

  @Test
  void isNotLedInCirclesByLinks() throws IOException {
    Files.createSymbolicLink(classes.resolve("back"), classes);
    Files.createSymbolicLink(classes.resolve("nowhere"), directory.resolve("gone"));

    assertThat(image(classes).differencesFrom(image(classes))).isEmpty();
  }

  @Test
  void seesAJarThatChangedWithinItsSizeAndTime() throws IOException {
    Path jar = directory.resolve("a.jar");
    pack("one", jar);
    FileTime time = Files.getLastModifiedTime(jar);
    ClassImage before = image(jar);
    pack("two", jar);
    Files.setLastModifiedTime(jar, time);

    assertThat(image(jar).differencesFrom(before)).containsExactly(jar);
  }

  @Test
  void takesARebuildWithoutAChangeForTheSame() throws IOException {
    Path jar = directory.resolve("a.jar");
    pack("one", jar);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
    ClassImage before = image(jar, classes);
    pack("one", jar);
    Files.writeString(file, "one");

    assertThat(image(jar, classes).differencesFrom(before)).isEmpty();
  }

  private static void pack(String text, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("A.class"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  private static ClassImage image(Path... entries) throws IOException {
    return ClassImage.of(List.of(runtime(entries)));
  }

  private static String digest(ClassImage image, Path... entries) {
    MessageDigest digest = RunFingerprint.sha256();
    image.addTo(digest, List.of(runtime(entries)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static BenchmarkRuntime runtime(Path... entries) {
    return new BenchmarkRuntime("module", "", List.of(entries), Path.of("."), Map.of());
  }
}
