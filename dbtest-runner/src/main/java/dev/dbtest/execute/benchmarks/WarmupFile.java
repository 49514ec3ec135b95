package dev.dbtest.execute.benchmarks;

import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.state.SealedFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers warm-ups in a file of the project. A file that is missing, damaged or of another
 * version costs a pilot and nothing else, and of two runs that end at the same time one wins.
 */
public final class WarmupFile implements WarmupMemory {

  /** The version must be raised with each change to what is written. */
  private static final SealedFormat FORMAT = new SealedFormat("dbtw", 1);

  /** Cases that were renamed or deleted would otherwise stay for ever. */
  private static final int MOST = 10_000;

  private final Path file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** Reads the file, if it can be read. */
  public WarmupFile(Path file) {
    this.file = file.toAbsolutePath();
    try {
      FORMAT.read(this.file).ifPresent(this::read);
    } catch (IOException | MalformedFrameException e) {
      entries.clear();
    }
  }

  private void read(byte[] content) {
    PayloadReader in = new PayloadReader(content);
    int size = in.size();
    for (int i = 0; i < size; i++) {
      entries.put(
          in.text(), new Entry(in.text(), new Known(in.integer(), in.flag(), in.integer())));
    }
  }

  @Override
  public Optional<Known> recall(String name, String origin) {
    Entry entry = entries.get(name);
    return entry == null || !entry.origin.equals(origin)
        ? Optional.empty()
        : Optional.of(entry.known);
  }

  @Override
  public void remember(String name, String origin, Known known) {
    // Removed and added again, so that what is no longer used comes first.
    entries.remove(name);
    entries.put(name, new Entry(origin, known));
  }

  @Override
  public void keep() {
    Iterator<String> oldest = entries.keySet().iterator();
    while (entries.size() > MOST) {
      oldest.next();
      oldest.remove();
    }
    PayloadWriter out = new PayloadWriter().integer(entries.size());
    entries.forEach(
        (name, entry) ->
            out.text(name)
                .text(entry.origin)
                .integer(entry.known.rounds())
                .flag(entry.known.found())
                .integer(entry.known.uses()));
    try {
      FORMAT.write(file, out.toBytes());
    } catch (IOException e) {
      // The next run looks for the warm-ups again, as this one has done.
    }
  }

  private record Entry(String origin, Known known) {}
}
