package dev.dbtest.link.codec;

import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ParameterRow;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes and reads case names with their parameter rows. */
public final class CaseIdCodec {

  private CaseIdCodec() {}

  /** Writes a name. */
  public static void write(PayloadWriter out, CaseId id) {
    out.text(id.engine()).text(id.engineId()).text(id.className()).text(id.method());
    ParameterRow row = id.row();
    out.text(row.key()).text(row.name()).text(row.identity());
    writeMap(out, row.values());
  }

  /** Reads a name. */
  public static CaseId read(PayloadReader in) {
    return new CaseId(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        new ParameterRow(in.text(), in.text(), in.text(), readMap(in)));
  }

  /** Writes texts by name, in their order. */
  public static void writeMap(PayloadWriter out, Map<String, String> map) {
    out.integer(map.size());
    for (Map.Entry<String, String> entry : map.entrySet()) {
      out.text(entry.getKey()).text(entry.getValue());
    }
  }

  /** Reads texts by name, in their order. */
  public static Map<String, String> readMap(PayloadReader in) {
    Map<String, String> map = new LinkedHashMap<>();
    int size = in.size();
    for (int i = 0; i < size; i++) {
      map.put(in.text(), in.text());
    }
    return map;
  }
}
