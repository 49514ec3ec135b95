package dev.dbtest.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a configuration file, or remembers what was in it when it had the same bytes. */
public final class ConfigReader {

  /** Nobody writes a longer one by hand; parsing something else for minutes helps nobody. */
  static final int LARGEST = 256 << 10;

  private ConfigReader() {}

  /**
   * The entries of a file, tables before what they hold.
   *
   * @param memory the file that remembers what was read
   * @throws ConfigException if it cannot be read, or is not TOML
   */
  public static List<ConfigEntry> read(Path file, Path memory) throws ConfigException {
    byte[] bytes = bytes(file);
    ConfigMemory known = new ConfigMemory(memory);
    Optional<List<ConfigEntry>> before = known.recall(bytes);
    if (before.isPresent()) {
      return before.get();
    }
    // From here on a library is loaded, which takes longer than a short run has.
    List<ConfigEntry> entries = TomlReader.read(text(bytes));
    known.remember(bytes, entries);
    return entries;
  }

  /**
   * Writes a configuration file, and the memory of it, so that reading it loads no library.
   *
   * @throws IOException if that fails
   */
  public static void write(Path file, String text, List<ConfigEntry> entries, Path memory)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Files.write(file, bytes);
    new ConfigMemory(memory).remember(bytes, entries);
  }

  private static byte[] bytes(Path file) throws ConfigException {
    if (Files.isDirectory(file)) {
      throw whole("it is a directory, and not a file");
    }
    // A pipe would be waited for.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw whole("it is not a file that can be read again");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw whole("it has more than " + (LARGEST >> 10) + " KiB, too much for a configuration");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw missing(file);
    } catch (AccessDeniedException e) {
      throw whole("it must not be read by this user");
    } catch (IOException e) {
      throw whole("it cannot be read: " + e.getMessage());
    }
  }

  private static ConfigException missing(Path file) {
    if (!Files.isSymbolicLink(file)) {
      return whole("there is no such file");
    }
    try {
      return whole("it is a link to " + Files.readSymbolicLink(file) + ", which does not exist");
    } catch (IOException e) {
      return whole("it is a link that leads nowhere");
    }
  }

  private static String text(byte[] bytes) throws ConfigException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw new ConfigException(endOf(text), "this is not UTF-8");
    }
    // Some editors put a mark before the first character.
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static ConfigPlace endOf(String text) {
    int line = 1;
    int start = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
      line++;
      start = at + 1;
    }
    return new ConfigPlace(line, text.length() - start + 1);
  }

  private static ConfigException whole(String message) {
    return new ConfigException(null, message);
  }
}
