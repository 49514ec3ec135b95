package dev.dbtest.maven;

import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what Maven's expressions stand for. The model has replaced most of them already; what is
 * left was not known before the build, such as a property that a plugin sets.
 */
final class Expressions {

  private final PluginParameterExpressionEvaluator evaluator;
  private final Properties user;
  private final Properties project;

  /** Expressions in a project, which must be the current one. */
  Expressions(MavenSession session, MavenProject project) {
    this.evaluator =
        new PluginParameterExpressionEvaluator(session, new MojoExecution(null, "test", "dbtest"));
    this.user = session.getUserProperties();
    this.project = project.getProperties();
  }

  /** A text without expressions; one that nobody knows stays as it is. */
  String value(String text) {
    String plain = Placeholders.replace(text, this::late);
    if (!plain.contains("${")) {
      return plain;
    }
    try {
      Object value = evaluator.evaluate(plain, String.class);
      return value == null ? plain : value.toString();
    } catch (ExpressionEvaluationException e) {
      return plain;
    }
  }

  /** The value of a property; {@code null} if there is none. */
  @Nullable String property(String name) {
    String own = user.getProperty(name);
    String text = own == null ? project.getProperty(name) : own;
    return text == null ? null : value(text);
  }

  /** Surefire looks these up when it starts a JVM. One that stands for nothing is left out. */
  private String late(String name) {
    String text = property(name);
    return text == null ? "" : text;
  }
}
