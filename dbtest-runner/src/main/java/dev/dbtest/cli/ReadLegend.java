package dev.dbtest.cli;

import dev.dbtest.state.RuntimeDirectory;
import dev.dbtest.state.SealedFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which sentences of the legend this user has been shown on a terminal, in a file of the
 * user's own. Where the file cannot be read or written, everything is new, and nothing else
 * happens.
 */
final class ReadLegend implements Predicate<String> {

  /** The version must be raised with each change to what is written. */
  private static final SealedFormat FORMAT = new SealedFormat("dbtl", 1);

  /** Sentences that later versions no longer say would otherwise stay for ever. */
  private static final int MOST = 100;

  private final @Nullable Path file;
  private final Set<String> read = new LinkedHashSet<>();

  private ReadLegend(@Nullable Path file) {
    this.file = file;
  }

  /** What the user with these environment variables has read. */
  static ReadLegend of(Map<String, String> environment) {
    Optional<Path> directory = RuntimeDirectory.lasting(environment::get);
    ReadLegend legend = new ReadLegend(directory.map(each -> each.resolve("legend")).orElse(null));
    legend.load();
    return legend;
  }

  private void load() {
    if (file == null) {
      return;
    }
    try {
      Optional<byte[]> content = FORMAT.read(file);
      if (content.isPresent()) {
        read.addAll(new String(content.get(), StandardCharsets.UTF_8).lines().toList());
      }
    } catch (IOException e) {
      // It is shown once more, and written anew.
    }
  }

  /** Whether a sentence has not been read. */
  @Override
  public boolean test(String sentence) {
    return !read.contains(sentence);
  }

  /** Takes note that these sentences are known from now on. */
  void keep(List<String> sentences) {
    if (file == null || read.containsAll(sentences)) {
      return;
    }
    read.addAll(sentences);
    List<String> all = new ArrayList<>(read);
    List<String> latest = all.subList(Math.max(0, all.size() - MOST), all.size());
    try {
      FORMAT.write(file, String.join("\n", latest).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It is shown once more.
    }
  }
}
