package dev.dbtest.discovery.suites;

import java.util.ArrayList;
import java.util.List;

/** Types of parameters, as {@link Class#getName} writes them. */
final class ParameterTypes {

  private ParameterTypes() {}

  /**
   * The types of a signature.
   *
   * @param signature name and descriptor, such as {@code adds(I[J)}
   */
  static List<String> of(String signature) {
    List<String> types = new ArrayList<>();
    int at = signature.indexOf('(') + 1;
    while (signature.charAt(at) != ')') {
      int end = at;
      while (signature.charAt(end) == '[') {
        end++;
      }
      boolean array = end > at;
      end = signature.charAt(end) == 'L' ? signature.indexOf(';', end) + 1 : end + 1;
      String descriptor = signature.substring(at, end);
      types.add(array ? descriptor.replace('/', '.') : plain(descriptor));
      at = end;
    }
    return types;
  }

  private static String plain(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'S' -> "short";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'F' -> "float";
      case 'D' -> "double";
      default -> descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    };
  }

  /** The types without their packages, with commas between them. */
  static String simple(List<String> types) {
    StringBuilder text = new StringBuilder();
    for (String type : types) {
      if (text.length() > 0) {
        text.append(", ");
      }
      text.append(type.substring(type.lastIndexOf('.') + 1).replace(";", "[]"));
    }
    return text.toString();
  }
}
