package dev.dbtest.link.worker;

import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists of texts without a lambda: the first lambda of a JVM costs more than a whole small suite.
 */
final class Texts {

  private Texts() {}

  static void write(PayloadWriter out, List<String> texts) {
    out.integer(texts.size());
    for (String text : texts) {
      out.text(text);
    }
  }

  static List<String> read(PayloadReader in) {
    int size = in.integer();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      texts.add(in.text());
    }
    return texts;
  }
}
