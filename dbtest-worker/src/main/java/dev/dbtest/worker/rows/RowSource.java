package dev.dbtest.worker.rows;

import dev.dbtest.api.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one test. */
public final class RowSource {

  private static final int MAX_ROWS = 100_000;

  private final Method test;
  private final Object instance;
  private final Class<?>[] types;

  /**
   * Prepares the rows of a test.
   *
   * @param test a method with {@link Rows}
   * @param instance the suite
   */
  public RowSource(Method test, Object instance) {
    this.test = test;
    this.instance = instance;
    this.types = test.getParameterTypes();
  }

  /**
   * Reads the source.
   *
   * @return the rows, in order; at least one
   * @throws RowsException if there is no row, or the annotation says something impossible
   * @throws Throwable whatever the method of the suite that returns the rows throws
   */
  public List<Row> rows() throws Throwable {
    Rows rows = test.getAnnotation(Rows.class);
    if (rows == null) {
      throw new RowsException("the test has no @Rows any more; compile the project again.");
    }
    requireOneSource(rows);
    if (types.length == 0) {
      throw new RowsException("the test has @Rows but no parameters to take them.");
    }
    List<@Nullable Object[]> values = read(rows);
    if (values.isEmpty()) {
      throw new RowsException("@Rows yields no row, so nothing would be tested.");
    }
    RowIdentity identities = new RowIdentity();
    List<Row> named = new ArrayList<>(values.size());
    for (@Nullable Object[] row : values) {
      String name = RowName.of(rows.name(), named.size() + 1, row);
      named.add(new Row(name, identities.next(row), row));
    }
    return named;
  }

  /**
   * The arguments of a row, each of its parameter's type.
   *
   * @throws RowsException if there are too few or too many, or one cannot be converted
   */
  public @Nullable Object[] arguments(Row row) throws RowsException {
    @Nullable Object[] values = row.values();
    if (values.length != types.length) {
      throw new RowsException(
          "the row has "
              + values.length
              + (values.length == 1 ? " value" : " values")
              + ", and the test has "
              + types.length
              + (types.length == 1 ? " parameter." : " parameters."));
    }
    Conversion conversion = new Conversion(test.getDeclaringClass().getClassLoader());
    @Nullable Object[] arguments = new @Nullable Object[values.length];
    for (int i = 0; i < values.length; i++) {
      try {
        arguments[i] = conversion.convert(values[i], types[i]);
      } catch (RowsException e) {
        throw new RowsException("argument " + (i + 1) + ": " + e.getMessage(), e.getCause());
      }
    }
    return arguments;
  }

  private static void requireOneSource(Rows rows) throws RowsException {
    int sources =
        (rows.value().length > 0 ? 1 : 0)
            + (rows.enumClass() != Enum.class ? 1 : 0)
            + (rows.method().isEmpty() ? 0 : 1)
            + (rows.csv().isEmpty() ? 0 : 1)
            + (rows.text().isEmpty() ? 0 : 1);
    if (sources > 1) {
      throw new RowsException(
          "@Rows has "
              + sources
              + " sources. Give exactly one of value, enumClass, method, csv and text.");
    }
  }

  private List<@Nullable Object[]> read(Rows rows) throws Throwable {
    if (!rows.method().isEmpty()) {
      return ofMethod(rows.method());
    }
    if (!rows.csv().isEmpty()) {
      return ofResource(rows.csv());
    }
    if (!rows.text().isEmpty()) {
      return ofLines(rows.text());
    }
    if (rows.enumClass() != Enum.class) {
      return ofArray(rows.enumClass().getEnumConstants());
    }
    List<@Nullable Object[]> values = new ArrayList<>();
    for (String text : rows.value()) {
      values.add(types.length == 1 ? new Object[] {text} : Csv.split(text).toArray());
    }
    return values;
  }

  private List<@Nullable Object[]> ofResource(String path) throws RowsException, IOException {
    String name = path.startsWith("/") ? path.substring(1) : path;
    ClassLoader loader = test.getDeclaringClass().getClassLoader();
    try (InputStream in = loader.getResourceAsStream(name)) {
      if (in == null) {
        throw new RowsException(
            "there is no resource "
                + name
                + " on the class path. Check the path in @Rows(csv = …).");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ofLines(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
  }

  /** Reads rows from lines, the first of which is a header. */
  private static List<@Nullable Object[]> ofLines(String text) throws RowsException {
    List<List<String>> lines = Csv.lines(text);
    List<@Nullable Object[]> values = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      values.add(lines.get(i).toArray());
    }
    return values;
  }

  private List<@Nullable Object[]> ofMethod(String name) throws Throwable {
    Method method = find(name);
    method.setAccessible(true);
    Object rows;
    try {
      rows = method.invoke(instance);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
    if (rows == null) {
      throw new RowsException("the method " + name + " returned null instead of rows.");
    }
    if (rows instanceof BaseStream<?, ?> stream) {
      try (stream) {
        return ofIterator(stream.iterator());
      }
    }
    if (rows instanceof Iterable<?> iterable) {
      return ofIterator(iterable.iterator());
    }
    if (rows instanceof Iterator<?> iterator) {
      return ofIterator(iterator);
    }
    if (rows.getClass().isArray()) {
      return ofArray(rows);
    }
    throw new RowsException(
        "the method "
            + name
            + " returned a "
            + rows.getClass().getName()
            + ". Return a Stream, an Iterable, an Iterator or an array.");
  }

  private Method find(String name) throws RowsException {
    for (Class<?> type = instance.getClass(); type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(name) && method.getParameterCount() == 0) {
          return method;
        }
      }
    }
    // What is not of a class may be a default method of an interface.
    for (Method method : instance.getClass().getMethods()) {
      if (method.isDefault() && method.getName().equals(name) && method.getParameterCount() == 0) {
        return method;
      }
    }
    throw new RowsException(
        "the suite has no method "
            + name
            + "() without parameters, which @Rows names as its source.");
  }

  private List<@Nullable Object[]> ofArray(Object array) throws RowsException {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(Array.get(array, i));
    }
    return ofIterator(elements.iterator());
  }

  private List<@Nullable Object[]> ofIterator(Iterator<? extends @Nullable Object> elements)
      throws RowsException {
    List<@Nullable Object[]> values = new ArrayList<>();
    while (elements.hasNext()) {
      if (values.size() == MAX_ROWS) {
        throw new RowsException(
            "the source gives more than "
                + MAX_ROWS
                + " rows. Limit it, for example with limit(n).");
      }
      values.add(row(elements.next()));
    }
    return values;
  }

  /**
   * Makes a row from an element. A single parameter takes the whole element if it fits; otherwise
   * arrays and collections are rows.
   */
  private @Nullable Object[] row(@Nullable Object element) {
    if (types.length == 1 && types[0].isInstance(element) && types[0] != Object.class) {
      return new Object[] {element};
    }
    if (element instanceof Object[] array) {
      return Arrays.copyOf(array, array.length, Object[].class);
    }
    if (element instanceof Collection<?> collection) {
      return collection.toArray();
    }
    return new @Nullable Object[] {element};
  }
}
