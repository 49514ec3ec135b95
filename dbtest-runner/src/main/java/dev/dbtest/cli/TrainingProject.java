package dev.dbtest.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The smallest project: one suite with a test that passes and one that does not. Its class file is
 * written by hand, since a compiled suite among our classes would be one of this project's own, and
 * a JVM need not come with a compiler.
 */
final class TrainingProject {

  /** Name of the suite. */
  static final String SUITE = "TrainingSuite";

  /** Names of its tests; the second one throws. */
  static final List<String> TESTS = List.of("passes", "breaks");

  private static final int JAVA_17 = 61;
  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int METHOD_REFERENCE = 10;
  private static final int NAME_AND_TYPE = 12;

  private static final byte[] CALL_SUPER_AND_RETURN = {
    0x2a /* aload_0 */, (byte) 0xb7 /* invokespecial */, 0, 6, (byte) 0xb1 /* return */
  };
  private static final byte[] RETURN = {(byte) 0xb1};
  private static final byte[] THROW_NULL = {0x01 /* aconst_null */, (byte) 0xbf /* athrow */};

  private TrainingProject() {}

  /** Writes the classes into a directory. */
  static void write(Path directory) throws IOException {
    Files.write(directory.resolve(SUITE + ".class"), suite());
  }

  private static byte[] suite() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0xcafebabe);
    out.writeShort(0);
    out.writeShort(JAVA_17);
    constants(out);
    out.writeShort(0x20); // ACC_SUPER
    out.writeShort(2);
    out.writeShort(4);
    out.writeShort(0); // interfaces
    out.writeShort(0); // fields
    out.writeShort(3); // methods
    method(out, 7, 0, CALL_SUPER_AND_RETURN);
    method(out, 13, 12, RETURN);
    method(out, 14, 12, THROW_NULL);
    out.writeShort(1);
    annotation(out, 11);
    return bytes.toByteArray();
  }

  private static void constants(DataOutputStream out) throws IOException {
    out.writeShort(15);
    text(out, SUITE); // 1
    reference(out, CLASS, 1); // 2
    text(out, "java/lang/Object"); // 3
    reference(out, CLASS, 3); // 4
    reference(out, NAME_AND_TYPE, 7, 8); // 5
    reference(out, METHOD_REFERENCE, 4, 5); // 6
    text(out, "<init>"); // 7
    text(out, "()V"); // 8
    text(out, "Code"); // 9
    text(out, "RuntimeVisibleAnnotations"); // 10
    text(out, "Ldev/dbtest/api/TestSuite;"); // 11
    text(out, "Ldev/dbtest/api/Test;"); // 12
    text(out, TESTS.get(0)); // 13
    text(out, TESTS.get(1)); // 14
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    out.writeByte(UTF8);
    out.writeUTF(text);
  }

  private static void reference(DataOutputStream out, int tag, int... constants)
      throws IOException {
    out.writeByte(tag);
    for (int constant : constants) {
      out.writeShort(constant);
    }
  }

  /** A package-private method without parameters; {@code annotation} 0 stands for none. */
  private static void method(DataOutputStream out, int name, int annotation, byte[] code)
      throws IOException {
    out.writeShort(0);
    out.writeShort(name);
    out.writeShort(8);
    out.writeShort(annotation == 0 ? 1 : 2);
    out.writeShort(9);
    out.writeInt(12 + code.length);
    out.writeShort(1); // stack
    out.writeShort(1); // locals
    out.writeInt(code.length);
    out.write(code);
    out.writeShort(0); // exception table
    out.writeShort(0); // attributes
    if (annotation != 0) {
      annotation(out, annotation);
    }
  }

  private static void annotation(DataOutputStream out, int type) throws IOException {
    out.writeShort(10);
    out.writeInt(6);
    out.writeShort(1);
    out.writeShort(type);
    out.writeShort(0); // members
  }
}
