package dev.dbtest.report.html;

import dev.dbtest.model.CaseId;
import dev.dbtest.report.SafeText;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Names by which links find single cases: {@code page.html#t=com.acme.TransferSuite#moves[2]}. They
 * are the same in every run, so that a link that is written down somewhere can be used again.
 */
final class Anchors {
  private static final int LONGEST = 200;
  private static final String HEX = "0123456789ABCDEF";

  private final Map<String, Integer> taken = new HashMap<>();

  /** The name of the next case; cases that ran several times are numbered. */
  String next(CaseId id) {
    String name = nameOf(id);
    int number = taken.merge(name, 1, Integer::sum);
    return number == 1 ? name : name + "~" + number;
  }

  /** The name without a number. */
  static String nameOf(CaseId id) {
    String text = SafeText.line(id.text()).replace(' ', '_');
    if (text.length() <= LONGEST) {
      return text;
    }
    return Html.cut(text, LONGEST) + Integer.toHexString(id.identity().hashCode());
  }

  /** A link within the page. */
  static String link(String anchor) {
    StringBuilder link = new StringBuilder("#t=");
    for (byte each : anchor.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain((char) (each & 0xff))) {
        link.append((char) each);
      } else {
        link.append('%').append(HEX.charAt((each >> 4) & 15)).append(HEX.charAt(each & 15));
      }
    }
    return link.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "._$-~,=()".indexOf(c) >= 0;
  }
}
