package dev.dbtest.jmh.processor.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HintsMergeTest {

  @Test
  void keepsHintsOfClassesThatWereNotCompiledAgain() {
    assertThat(merge(List.of("inline,p/B.two", "dontinline,p/B.*"), List.of("inline,p/A.one")))
        .containsExactly("dontinline,p/B.*", "inline,p/A.one", "inline,p/B.two");
  }

  @Test
  void dropsHintsOfMethodsThatNoLongerAskForThem() {
    assertThat(merge(List.of("inline,p/A.gone", "dontinline,p/A.*"), List.of())).isEmpty();
  }

  @Test
  void keepsHintsOfMethodsThatStillAskForThem() {
    assertThat(merge(List.of("inline,p/A.kept"), List.of())).containsExactly("inline,p/A.kept");
  }

  @Test
  void dropsOtherCommandsOfAClassCompiledAgain() {
    assertThat(merge(List.of("exclude,p/A.kept"), List.of())).isEmpty();
  }

  @Test
  void tellsANestedClassFromItsOuterOne() {
    assertThat(merge(List.of("inline,p/A$Inner.gone"), List.of()))
        .containsExactly("inline,p/A$Inner.gone");
  }

  @Test
  void keepsWildcardsOnce() {
    String stubs = "dontinline,*.*_avgt_jmhStub";
    assertThat(merge(List.of(stubs), List.of(stubs))).containsExactly(stubs);
  }

  @Test
  void keepsLinesThatAreNotJmhs() {
    assertThat(merge(List.of("quiet", "# a remark"), List.of())).containsExactly("quiet");
  }

  private static List<String> merge(List<String> old, List<String> added) {
    return HintsMerge.merge(old, added, Set.of("p.A"), (owner, method) -> method.equals("kept"));
  }
}
