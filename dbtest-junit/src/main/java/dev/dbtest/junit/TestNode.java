package dev.dbtest.junit;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.RowChoice;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** A test in the tree of tests. If it has rows, these turn up below it when it runs. */
final class TestNode extends AbstractTestDescriptor {

  private final TestInfo info;
  private final Set<TestTag> tags;
  private final String legacyName;
  private final TestSource source;
  private RowChoice rows = RowChoice.ALL;

  private TestNode(
      UniqueId id, TestInfo info, Set<TestTag> tags, String legacyName, TestSource source) {
    super(id, info.displayName(), source);
    this.info = info;
    this.tags = tags;
    this.legacyName = legacyName;
    this.source = source;
  }

  static TestNode of(SuiteNode suite, TestInfo info, Warnings warnings) {
    String name = info.id().method();
    TestSuiteInfo ofSuite = Objects.requireNonNull(suite.found().info());
    Method method = suite.found().methods().get(name);
    TestSource source =
        method == null
            ? ClassSource.from(suite.found().type())
            : MethodSource.from(suite.found().type(), method);
    return new TestNode(
        Ids.test(suite.getUniqueId(), name),
        info,
        JUnitTags.of(ofSuite, info.tags(), warnings),
        legacyName(name, method),
        source);
  }

  /** As JUnit itself calls methods, which build tools know how to read. */
  private static String legacyName(String name, @Nullable Method method) {
    StringJoiner types = new StringJoiner(", ", name + '(', ")");
    if (method != null) {
      for (Class<?> type : method.getParameterTypes()) {
        types.add(type.getSimpleName());
      }
    }
    return types.toString();
  }

  TestInfo info() {
    return info;
  }

  /** Which of its rows run. */
  RowChoice rows() {
    return rows;
  }

  void choose(RowChoice newRows) {
    rows = newRows;
  }

  /** A new node for a row of it. */
  RowNode row(CaseId id) {
    return new RowNode(
        Ids.row(getUniqueId(), id.row().identity()),
        '[' + id.row().key() + "] " + id.row().name(),
        legacyName + '[' + id.row().key() + ']',
        source,
        tags);
  }

  @Override
  public Type getType() {
    return info.hasRows() ? Type.CONTAINER : Type.TEST;
  }

  @Override
  public boolean mayRegisterTests() {
    return info.hasRows();
  }

  @Override
  public Set<TestTag> getTags() {
    return new LinkedHashSet<>(tags);
  }

  @Override
  public String getLegacyReportingName() {
    return legacyName;
  }
}
