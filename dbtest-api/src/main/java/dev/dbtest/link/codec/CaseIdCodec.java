package dev.dbtest.link.codec;

import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ParameterRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Case names with their parameter rows. */
public final class CaseIdCodec {

  private CaseIdCodec() {}

  /** Writes a name. */
  public static void write(PayloadWriter out, CaseId id) {
    out.text(id.className()).text(id.method()).text(id.row().key()).text(id.row().name());
    writeMap(out, id.row().values());
  }

  /** Reads a name. */
  public static CaseId read(PayloadReader in) {
    return new CaseId(in.text(), in.text(), new ParameterRow(in.text(), in.text(), readMap(in)));
  }

  /** Writes texts by name, in their order. */
  public static void writeMap(PayloadWriter out, Map<String, String> map) {
    out.list(
        new ArrayList<>(map.entrySet()),
        (writer, entry) -> writer.text(entry.getKey()).text(entry.getValue()));
  }

  /** Reads texts by name, in their order. */
  public static Map<String, String> readMap(PayloadReader in) {
    Map<String, String> map = new LinkedHashMap<>();
    in.list(reader -> Map.entry(reader.text(), reader.text()))
        .forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }
}
