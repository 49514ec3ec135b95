package dev.dbtest.link.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that the worker writes as mapped memory, so that what it wrote outlives it. */
final class SharedFile {

  private SharedFile() {}

  /**
   * Makes the file, in the front. Its space is really allocated, since a full disk must be noticed
   * here and not as a crash of the worker.
   *
   * @param size bytes
   * @throws IOException if it cannot be written; its message names the file, which that of the
   *     system does not
   */
  static void create(Path file, int size) throws IOException {
    try {
      Files.write(file, new byte[size]);
    } catch (IOException e) {
      throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Maps the file, in the worker.
   *
   * @param size bytes
   * @throws IOException if it cannot be mapped
   */
  static ByteBuffer map(Path file, int size) throws IOException {
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw");
        FileChannel channel = access.getChannel()) {
      return channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
    }
  }
}
