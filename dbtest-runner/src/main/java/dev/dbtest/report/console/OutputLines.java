package dev.dbtest.report.console;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.RunEvent.OutputPrinted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins pieces of output into lines, since a piece may end anywhere. */
final class OutputLines {
  /** A line without end is shown when it is this long. */
  private static final int LONGEST = 8_192;

  private final Map<Source, StringBuilder> open = new HashMap<>();

  /** The lines that this piece completes, each with the case that printed it. */
  List<String> complete(OutputPrinted piece) {
    Source source = new Source(piece.id(), piece.stderr());
    StringBuilder rest =
        open.computeIfAbsent(source, s -> new StringBuilder()).append(piece.text());
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n", from)) {
      lines.add(source.label() + rest.substring(from, end));
      from = end + 1;
    }
    rest.delete(0, from);
    if (rest.length() > LONGEST) {
      lines.add(source.label() + rest);
      rest.setLength(0);
    }
    if (rest.length() == 0) {
      open.remove(source);
    }
    return lines;
  }

  /** What is left without a line end. */
  List<String> rest() {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<Source, StringBuilder> rest : open.entrySet()) {
      lines.add(rest.getKey().label() + rest.getValue());
    }
    open.clear();
    return lines;
  }

  private record Source(@Nullable CaseId id, boolean stderr) {
    String label() {
      return id == null
          ? "| "
          : id.simpleClassName() + id.text().substring(id.className().length()) + " | ";
    }
  }
}
