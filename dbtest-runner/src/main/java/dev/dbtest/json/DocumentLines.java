package dev.dbtest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * Breaks the document into lines that people and diffs can read: one for each field of the run and
 * of a case, one for each object in a list of those, such as a fork or a stack frame.
 */
final class DocumentLines implements PrettyPrinter {
  /** Objects that are nested deeper than this are written on one line. */
  private static final int DEEPEST = 2;

  private static final String[] INDENTS = {"\n", "\n  ", "\n    ", "\n      "};

  private int objects;
  private boolean endedALine;

  @Override
  public void writeRootValueSeparator(JsonGenerator to) throws IOException {
    to.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator to) throws IOException {
    // The generator is inside the new object already.
    if (objects == DEEPEST && to.getOutputContext().getParent().inArray()) {
      to.writeRaw(INDENTS[objects + 1]);
    }
    to.writeRaw('{');
    objects++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator to) throws IOException {
    if (objects <= DEEPEST) {
      to.writeRaw(INDENTS[objects]);
    }
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator to) throws IOException {
    to.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator to) throws IOException {
    to.writeRaw(',');
    to.writeRaw(objects <= DEEPEST ? INDENTS[objects] : " ");
  }

  @Override
  public void writeEndObject(JsonGenerator to, int entries) throws IOException {
    objects--;
    if (objects < DEEPEST && entries > 0) {
      to.writeRaw(INDENTS[objects]);
    }
    to.writeRaw('}');
    endedALine = objects == DEEPEST;
  }

  @Override
  public void writeStartArray(JsonGenerator to) throws IOException {
    to.writeRaw('[');
    endedALine = false;
  }

  @Override
  public void beforeArrayValues(JsonGenerator to) {
    // A value stays on the line where the array began, unless it is an object that gets its own
    // line.
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator to) throws IOException {
    to.writeRaw(endedALine ? "," : ", ");
  }

  @Override
  public void writeEndArray(JsonGenerator to, int values) throws IOException {
    if (endedALine) {
      to.writeRaw(INDENTS[objects]);
    }
    to.writeRaw(']');
    endedALine = false;
  }
}
