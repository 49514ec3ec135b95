package dev.dbtest.project.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file that has the same bytes wherever it is written. Its files have no times of their own
 * and are not compressed: the same compressor differs from machine to machine, and jars are
 * compressed already.
 */
final class StoredZip implements AutoCloseable {

  /** The first time that a zip file can express; without a zone, which would shift it. */
  private static final LocalDateTime ONE_FOR_ALL = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  StoredZip(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  void add(String name, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(ONE_FOR_ALL);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
