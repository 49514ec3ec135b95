package dev.dbtest.worker.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.api.Rows;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowSourceTest {

  @Test
  void aMethodOfTheClassGivesRows() throws Throwable {
    assertThat(names(new OfTheClass())).containsExactly("class");
  }

  @Test
  void aDefaultMethodOfAnInterfaceGivesRows() throws Throwable {
    assertThat(names(new OfTheInterface())).containsExactly("derived interface");
  }

  @Test
  void aStaticMethodOfAnInterfaceGivesNone() {
    assertThatThrownBy(() -> names(new OfNobody()))
        .isInstanceOf(RowsException.class)
        .hasMessageContaining("has no method source()");
  }

  private static List<String> names(Object suite) throws Throwable {
    Method method = suite.getClass().getDeclaredMethod("test", String.class);
    return new RowSource(method, suite).rows().stream().map(Row::name).toList();
  }

  interface Base {
    default List<String> source() {
      return List.of("base interface");
    }
  }

  interface Derived extends Base {
    @Override
    default List<String> source() {
      return List.of("derived interface");
    }
  }

  interface Static {
    static List<String> source() {
      return List.of("static");
    }
  }

  static class OfTheClass implements Derived {
    @Override
    public List<String> source() {
      return List.of("class");
    }

    @Rows(method = "source")
    void test(String row) {}
  }

  static class OfTheInterface implements Derived, Base {
    @Rows(method = "source")
    void test(String row) {}
  }

  static class OfNobody implements Static {
    @Rows(method = "source")
    void test(String row) {}
  }
}
