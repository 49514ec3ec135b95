package dev.dbtest.worker.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowIdentityTest {

  @Test
  void isTheValuesOfTheRow() {
    assertThat(identities(new Object[] {1, "two", null})).containsExactly("1, two, null");
  }

  @Test
  void staysTheSameWhenARowIsPutInFront() {
    List<String> before = identities(new Object[] {"a"}, new Object[] {"b"});

    List<String> after = identities(new Object[] {"new"}, new Object[] {"a"}, new Object[] {"b"});

    assertThat(after).containsAll(before);
  }

  @Test
  void numbersRowsWithTheSameValues() {
    assertThat(identities(new Object[] {"a"}, new Object[] {"a"}, new Object[] {"a"}))
        .containsExactly("a", "a#2", "a#3");
  }

  @Test
  void isNeverThatOfAnotherRow() {
    assertThat(
            identities(
                new Object[] {"a"}, new Object[] {"a#2"}, new Object[] {"a"}, new Object[] {"a"}))
        .containsExactly("a", "a#2", "a#3", "a#4");
  }

  @Test
  void tellsLongValuesApartByADigest() {
    List<String> identities =
        identities(new Object[] {"x".repeat(500) + "1"}, new Object[] {"x".repeat(500) + "2"});

    assertThat(identities).doesNotHaveDuplicates().allMatch(text -> text.length() < 200);
  }

  @Test
  void splitsNoCharacterWhereItCuts() {
    String identity = identities(new Object[] {"x" + "😀".repeat(200)}).get(0);

    assertThat(identity.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  @Test
  void holdsNothingThatDiffersInsideOfOtherValues() {
    record Holder(Object held) {}

    assertThat(
            identities(
                new Object[] {Optional.of(new byte[1])},
                new Object[] {new Holder(new int[2])},
                new Object[] {new Holder(new String[1])},
                new Object[] {new AtomicReference<>(new Object())}))
        .containsExactly(
            "Optional[[B@…]",
            "Holder[held=[I@…]",
            "Holder[held=[Ljava.lang.String;@…]",
            "java.lang.Object@…");
  }

  @Test
  void holdsNothingThatDiffersInTheNameOfALambda() {
    Runnable lambda = () -> {};

    assertThat(identities(new Object[] {Optional.of(lambda)}, new Object[] {lambda}))
        .containsExactly(
            "Optional[dev.dbtest.worker.rows.RowIdentityTest$$Lambda@…]",
            "RowIdentityTest$$Lambda");
  }

  @Test
  void keepsAnAddressAsItIs() {
    assertThat(identities(new Object[] {Optional.of("a@decade.example")}))
        .containsExactly("Optional[a@decade.example]");
  }

  @Test
  void holdsNothingThatDiffersFromRunToRun() {
    Runnable lambda = () -> {};

    List<String> identities =
        identities(
            new Object[] {
              new int[] {1, 2},
              new Object[][] {{new Object()}},
              List.of(new Object()),
              Map.of("key", new byte[] {3}),
              lambda
            });

    assertThat(identities)
        .containsExactly("[1, 2], [[Object]], [Object], {key=[3]}, RowIdentityTest$$Lambda");
  }

  @Test
  void survivesAValueWhoseTextThrows() {
    Object hostile =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException();
          }
        };

    assertThat(identities(new Object[] {hostile}))
        .containsExactly("[IllegalStateException in toString()]");
  }

  private static List<String> identities(@Nullable Object[]... rows) {
    RowIdentity identity = new RowIdentity();
    return Stream.of(rows).map(identity::next).toList();
  }
}
