package dev.dbtest.config;

import dev.dbtest.config.ConfigEntry.Kind;
import dev.dbtest.state.SealedFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Remembers what a configuration file holds, for as long as it has the same bytes.
 *
 * @param file where it is remembered
 */
record ConfigMemory(Path file) {

  /** The version must be raised with each change to what is written. */
  private static final SealedFormat FORMAT = new SealedFormat("dbtc", 1);

  /**
   * What a configuration file holds.
   *
   * @param bytes all bytes of that file
   * @return nothing if it had others when it was read last
   */
  Optional<List<ConfigEntry>> recall(byte[] bytes) {
    try {
      Optional<byte[]> content = FORMAT.read(file);
      return content.isEmpty() ? Optional.empty() : decode(content.get(), bytes);
    } catch (IOException | IllegalArgumentException e) {
      // Damaged: the file itself is read again.
      return Optional.empty();
    }
  }

  private static Optional<List<ConfigEntry>> decode(byte[] content, byte[] bytes)
      throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      int length = in.readInt();
      if (length != bytes.length || !Arrays.equals(in.readNBytes(length), bytes)) {
        return Optional.empty();
      }
      List<ConfigEntry> entries = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        entries.add(readEntry(in));
      }
      return Optional.of(entries);
    }
  }

  private static ConfigEntry readEntry(DataInputStream in) throws IOException {
    List<String> path = new ArrayList<>(2);
    for (int left = in.readInt(); left > 0; left--) {
      path.add(in.readUTF());
    }
    Kind kind = Kind.valueOf(in.readUTF());
    List<ConfigValue> values = new ArrayList<>(1);
    for (int left = in.readInt(); left > 0; left--) {
      values.add(new ConfigValue(in.readUTF(), readPlace(in)));
    }
    return new ConfigEntry(path, kind, values, readPlace(in));
  }

  private static ConfigPlace readPlace(DataInputStream in) throws IOException {
    int line = in.readInt();
    return new ConfigPlace(line, in.readInt());
  }

  /** Remembers what a file with these bytes holds. Where that is not possible, nothing is lost. */
  void remember(byte[] bytes, List<ConfigEntry> entries) {
    try {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(content)) {
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeInt(entries.size());
        for (ConfigEntry entry : entries) {
          write(out, entry);
        }
      }
      FORMAT.write(file, content.toByteArray());
    } catch (IOException e) {
      // A value that is too long for its place, or a directory that cannot be written to: the file
      // itself is read again next time.
    }
  }

  private static void write(DataOutputStream out, ConfigEntry entry) throws IOException {
    out.writeInt(entry.path().size());
    for (String name : entry.path()) {
      out.writeUTF(name);
    }
    out.writeUTF(entry.kind().name());
    out.writeInt(entry.values().size());
    for (ConfigValue value : entry.values()) {
      out.writeUTF(value.text());
      write(out, value.place());
    }
    write(out, entry.place());
  }

  private static void write(DataOutputStream out, ConfigPlace place) throws IOException {
    out.writeInt(place.line());
    out.writeInt(place.column());
  }
}
