package dev.dbtest.discovery.cache;

import dev.dbtest.discovery.roots.Fingerprint;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.Discovery;
import dev.dbtest.state.SealedFormat;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The content of a file of the discovery cache. It consists of three payloads, each preceded by its
 * length: the head, the texts that the body refers to, and the body.
 *
 * @param roots sum of the files in the class roots
 * @param probes paths of further files that the answer depends on
 * @param elsewhere sum of these further files
 * @param discovery the answer
 */
record CacheFile(
    Fingerprint roots, List<String> probes, Fingerprint elsewhere, Discovery discovery) {

  /**
   * The version must be raised with each change to what is written, or to what discovery finds in a
   * class.
   */
  static final SealedFormat FORMAT = new SealedFormat("dbtc", 7);

  CacheFile {
    probes = List.copyOf(probes);
  }

  /**
   * Writes the content of the file.
   *
   * @param key what the answer depends on beside files; it must be the same when reading
   */
  byte[] encode(List<String> key) {
    PayloadWriter head = new PayloadWriter().texts(key);
    head.number(roots.files()).number(roots.sum());
    head.number(elsewhere.files()).number(elsewhere.sum());
    head.texts(probes);
    DiscoveryWriter body = new DiscoveryWriter();
    body.write(discovery);
    byte[][] parts = {head.toBytes(), body.texts(), body.bytes()};
    int size = 0;
    for (byte[] part : parts) {
      size += 4 + part.length;
    }
    ByteBuffer file = ByteBuffer.allocate(size);
    for (byte[] part : parts) {
      file.putInt(part.length).put(part);
    }
    return file.array();
  }

  /**
   * Reads the content of a file.
   *
   * @throws MalformedFrameException if it is not what was written, or for another key
   */
  static CacheFile decode(byte[] bytes, List<String> key) {
    try {
      ByteBuffer file = ByteBuffer.wrap(bytes);
      PayloadReader head = part(file);
      if (!head.texts().equals(key)) {
        throw new MalformedFrameException("the file answers another question");
      }
      Fingerprint roots = new Fingerprint(head.number(), head.number(), Long.MIN_VALUE);
      Fingerprint elsewhere = new Fingerprint(head.number(), head.number(), Long.MIN_VALUE);
      List<String> probes = head.texts();
      DiscoveryReader reader = new DiscoveryReader(part(file).texts());
      return new CacheFile(roots, probes, elsewhere, reader.read(part(file)));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new MalformedFrameException("the file is cut off or damaged", e);
    }
  }

  private static PayloadReader part(ByteBuffer file) {
    int length = file.getInt();
    if (length < 0 || length > file.remaining()) {
      throw new MalformedFrameException("a part is longer than the file");
    }
    byte[] part = new byte[length];
    file.get(part);
    return new PayloadReader(part);
  }
}
