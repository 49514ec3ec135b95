package dev.dbtest.jmh.processor.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.util.Optional;

class ListMergeTest {

  private static final String A = line("p.A", "one");
  private static final String B = line("p.B", "two");

  @Test
  void keepsWhatWasNotCompiledAgain() {
    assertThat(ListMerge.merge(List.of(B), List.of(A), Set.of("p.A"), name -> true))
        .containsExactly(A, B);
  }

  @Test
  void replacesWhatWasCompiledAgain() {
    assertThat(ListMerge.merge(List.of(A, B), List.of(), Set.of("p.A"), name -> true))
        .containsExactly(B);
  }

  @Test
  void dropsAClassThatIsGone() {
    assertThat(ListMerge.merge(List.of(A, B), List.of(), Set.of(), name -> !name.equals("p.A")))
        .containsExactly(B);
  }

  @Test
  void dropsABenchmarkWhoseGeneratedClassIsGone() {
    assertThat(
            ListMerge.merge(
                List.of(A, B), List.of(), Set.of(), name -> !name.endsWith("A_one_jmhTest")))
        .containsExactly(B);
  }

  @Test
  void skipsCommentsAndBlankLines() {
    assertThat(ListMerge.merge(List.of("# by hand", "", A), List.of(), Set.of(), name -> true))
        .containsExactly(A);
  }

  @Test
  void ordersAsJmhDoesWhateverCameFirst() {
    String throughput = line("p.A", "one", Mode.Throughput);
    assertThat(ListMerge.merge(List.of(B, A), List.of(throughput), Set.of(), name -> true))
        .containsExactly(throughput, A, B);
  }

  @Test
  void namesALineThatJmhCannotRead() {
    assertThatThrownBy(
            () -> ListMerge.merge(List.of("JMH 1 2 3"), List.of(), Set.of(), name -> true))
        .isInstanceOf(UnreadableListException.class)
        .hasMessageContaining("JMH 1 2 3");
  }

  private static String line(String owner, String method) {
    return line(owner, method, Mode.AverageTime);
  }

  private static String line(String owner, String method, Mode mode) {
    String generated = owner.replace("p.", "p.jmh_generated.") + "_" + method + "_jmhTest";
    return new BenchmarkListEntry(
            owner,
            generated,
            method,
            mode,
            Optional.none(),
            new int[] {1},
            Optional.none(),
            Optional.none(),
            Optional.none(),
            Optional.none(),
            Optional.none(),
            Optional.none(),
            Optional.none(),
            Optional.none(),
            Optional.none(),
            Optional.none(),
            Optional.none(),
            Optional.none(),
            Optional.none(),
            Optional.none(),
            Optional.none(),
            Optional.none(),
            Optional.none())
        .toLine();
  }
}
