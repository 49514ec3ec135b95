package dev.dbtest.junit.facts;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the methods of a class stand in its file, which is that of the source. The JVM
 * gives them in no particular order. Without a file, such as for classes made in memory, they are
 * ordered by name.
 */
final class MethodOrder {

  private static final int MAGIC = 0xCAFEBABE;

  private final Map<String, Integer> places;

  private MethodOrder(Map<String, Integer> places) {
    this.places = places;
  }

  static MethodOrder of(Class<?> type) {
    String name = type.getName();
    String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return new MethodOrder(in == null ? Map.of() : read(new DataInputStream(in)));
    } catch (IOException | RuntimeException e) {
      return new MethodOrder(Map.of());
    }
  }

  List<Method> sorted(Method[] methods) {
    List<Method> sorted = new ArrayList<>(Arrays.asList(methods));
    sorted.sort(
        Comparator.comparingInt(this::place)
            .thenComparing(Method::getName)
            .thenComparing(ReflectedFacts::signature));
    return sorted;
  }

  private int place(Method method) {
    return places.getOrDefault(ReflectedFacts.signature(method), Integer.MAX_VALUE);
  }

  private static Map<String, Integer> read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      return Map.of();
    }
    in.readInt();
    @Nullable String[] texts = constants(in);
    // Modifiers, this class, its base class.
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    int fields = in.readUnsignedShort();
    for (int i = 0; i < fields; i++) {
      in.skipNBytes(6);
      skipAttributes(in);
    }
    Map<String, Integer> places = new HashMap<>();
    int methods = in.readUnsignedShort();
    for (int i = 0; i < methods; i++) {
      in.skipNBytes(2);
      String name = texts[in.readUnsignedShort()];
      String descriptor = texts[in.readUnsignedShort()];
      skipAttributes(in);
      if (name != null && descriptor != null) {
        // Methods that differ in what they return alone are a test and its bridges.
        String signature = name + descriptor.substring(0, descriptor.indexOf(')') + 1);
        places.putIfAbsent(signature, i);
      }
    }
    return places;
  }

  /** The texts of the constant pool by their numbers. */
  private static @Nullable String[] constants(DataInputStream in) throws IOException {
    @Nullable String[] texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 5, 6 -> {
          in.skipNBytes(8);
          // Long numbers take two places.
          i++;
        }
        default -> in.skipNBytes(4);
      }
    }
    return texts;
  }

  private static void skipAttributes(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.skipNBytes(2);
      in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
    }
  }
}
