package dev.dbtest.state;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A kind of file, with a head before its content: four characters that say what it is, the version
 * of its layout, the length of the content and its checksum (CRC-32C), four bytes each.
 *
 * @param sign the four characters
 * @param version must be raised with every change to what is written
 */
public record SealedFormat(String sign, int version) {

  private static final int LENGTH_AT = 8;
  private static final int CHECKSUM_AT = 12;
  private static final int HEAD = 16;

  /** Largest file: 256 MiB. */
  private static final int LARGEST = 256 << 20;

  /** Checks the length of the sign. */
  public SealedFormat {
    if (sign.length() != Integer.BYTES) {
      throw new IllegalArgumentException("a sign has four characters, not those of " + sign);
    }
  }

  /** The bytes of a file with that content. */
  public byte[] seal(byte[] content) {
    ByteBuffer file = ByteBuffer.allocate(HEAD + content.length);
    file.put(sign.getBytes(StandardCharsets.ISO_8859_1)).putInt(version);
    file.putInt(content.length).putInt(checksum(content, 0)).put(content);
    return file.array();
  }

  /**
   * The content of a file.
   *
   * @param file all of its bytes
   * @param name what to call it in messages
   * @return empty if it is of another version
   * @throws DamagedFileException if it is of another kind, cut off or changed
   */
  public Optional<byte[]> open(byte[] file, String name) throws DamagedFileException {
    if (file.length < HEAD || !sign.equals(new String(file, 0, 4, StandardCharsets.ISO_8859_1))) {
      throw new DamagedFileException(name + " is damaged: its head is missing");
    }
    ByteBuffer head = ByteBuffer.wrap(file);
    if (head.getInt(Integer.BYTES) != version) {
      return Optional.empty();
    }
    if (head.getInt(LENGTH_AT) != file.length - HEAD) {
      throw new DamagedFileException(name + " is damaged: it is cut off or too long");
    }
    if (head.getInt(CHECKSUM_AT) != checksum(file, HEAD)) {
      throw new DamagedFileException(name + " is damaged: its checksum is wrong");
    }
    byte[] content = new byte[file.length - HEAD];
    System.arraycopy(file, HEAD, content, 0, content.length);
    return Optional.of(content);
  }

  /**
   * Reads the content of a file.
   *
   * @return empty if there is no such file, or one of another version
   * @throws DamagedFileException if it is of another kind, cut off or changed
   * @throws IOException if it cannot be read, is a link, or is no file
   */
  public Optional<byte[]> read(Path file) throws IOException {
    try (FileChannel channel = RegularFile.open(file)) {
      long size = channel.size();
      if (size > LARGEST) {
        throw new DamagedFileException(file + " is damaged: it has " + size + " bytes");
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) size);
      while (bytes.hasRemaining()) {
        if (channel.read(bytes) < 0) {
          throw new EOFException(file + " became shorter while it was read");
        }
      }
      return open(bytes.array(), file.toString());
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  /**
   * Writes a file in place of what was there, for its owner's eyes only.
   *
   * @throws IOException if that fails; the old file is then as it was
   */
  public void write(Path file, byte[] content) throws IOException {
    AtomicFile.write(file, seal(content));
  }

  private static int checksum(byte[] bytes, int from) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, from, bytes.length - from);
    return (int) checksum.getValue();
  }
}
