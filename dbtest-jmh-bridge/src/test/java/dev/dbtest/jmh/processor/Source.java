package dev.dbtest.jmh.processor;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/** A source file that exists in memory alone. */
final class Source extends SimpleJavaFileObject {

  private static final Pattern PACKAGE = Pattern.compile("\\bpackage ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");

  private final String text;

  private Source(String name, String text) {
    super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
    this.text = text;
  }

  /** A source named after the first top-level type in it. */
  static Source of(String text) {
    Matcher type = TYPE.matcher(text);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + text);
    }
    Matcher home = PACKAGE.matcher(text);
    return new Source((home.find() ? home.group(1) + "." : "") + type.group(1), text);
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
