package dev.dbtest.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dbtest.filter.TagExpression.AllOf;
import dev.dbtest.filter.TagExpression.AnyOf;
import dev.dbtest.filter.TagExpression.Not;
import dev.dbtest.filter.TagExpression.Tag;
import dev.dbtest.model.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagExpressionTest {

  private static final Tag A = new Tag("a");
  private static final Tag B = new Tag("b");
  private static final Tag C = new Tag("c");

  @Test
  void notBindsCloserThanAndAndThatCloserThanOr() {
    assertThat(TagExpression.parse("a or not b and c"))
        .isEqualTo(new AnyOf(List.of(A, new AllOf(List.of(new Not(B), C)))));
  }

  @Test
  void bracketsGoFirst() {
    assertThat(TagExpression.parse("not (a or b) and c"))
        .isEqualTo(new AllOf(List.of(new Not(new AnyOf(List.of(A, B))), C)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a & !b | c",
        "a && !b || c",
        "a AND NOT b OR c",
        "a&!b|c",
        "(a and (not b))or(c)"
      })
  void signsAndWordsMeanTheSame(String text) {
    assertThat(TagExpression.parse(text)).isEqualTo(TagExpression.parse("a and not b or c"));
  }

  @Test
  void aTagInQuotesMayBeSpeltLikeAWordOfTheLanguage() {
    assertThat(TagExpression.parse("\"or\" or 'a&b'"))
        .isEqualTo(new AnyOf(List.of(new Tag("or"), new Tag("a&b"))));
  }

  @Test
  void namesEachTagOnce() {
    assertThat(TagExpression.parse("b and (a or not b)").names()).containsExactly("a", "b");
  }

  @Test
  void capitalsOfTagsMatter() {
    assertThat(TagExpression.parse("Fast").matches(Tags.of("fast"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; 1; a tag is missing",
        "fast and; 9; a tag is missing",
        "and fast; 1; a tag is missing",
        "fast slow; 6; \"and\" or \"or\" is missing before \"slow\"",
        "fast,slow; 5; a comma does not join tags; ",
        "fast and (slow; 10; this bracket is never closed",
        "(fast slow); 7; \"and\" or \"or\" is missing before \"slow\"",
        "fast); 5; this bracket closes nothing",
        "(); 2; a tag is missing",
        "not; 4; a tag is missing",
        "a and \"b; 7; this quote is never closed",
        "a and ''' '''; 7; there is no tag between these quotes",
        "a not b; 3; \"and\" or \"or\" is missing before \"not\"",
      })
  void pointsAtTheColumnThatIsWrong(String text, int column, String reason) {
    TagExpressionException wrong =
        catchThrowableOfType(TagExpressionException.class, () -> TagExpression.parse(text));

    assertThat(wrong.column()).isEqualTo(column);
    assertThat(wrong).hasMessageContaining("column " + column + ": " + reason.strip());
  }

  @Test
  void drawsACaretUnderThePlace() {
    assertThatThrownBy(() -> TagExpression.parse("fast and (db or slow"))
        .hasMessage(
            """
            The tag expression is wrong at column 10: this bracket is never closed.
              fast and (db or slow
                       ^""");
  }

  @Test
  void showsOnlyThePlaceOfALongExpression() {
    String text = "a or ".repeat(1000) + ")" + " or a".repeat(1000);

    assertThatThrownBy(() -> TagExpression.parse(text))
        .hasMessageContaining("column 5001")
        .hasMessageMatching("(?s).{0,300}");
  }

  @Test
  void refusesEndlessNestingInsteadOfOverflowingTheStack() {
    assertThatThrownBy(() -> TagExpression.parse("(".repeat(100_000) + "a"))
        .isInstanceOf(TagExpressionException.class)
        .hasMessageContaining("nested more than 100 deep");
    assertThatThrownBy(() -> TagExpression.parse("!".repeat(100_000) + "a"))
        .isInstanceOf(TagExpressionException.class);
  }

  @Test
  void aLongExpressionIsNotADeepOne() {
    TagExpression many = TagExpression.parse("a" + " or a".repeat(100_000));

    assertThat(many.matches(Tags.of("a"))).isTrue();
  }

  @Test
  void agreesWithAReferenceOnRandomExpressions() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      Sample sample = sample(random, 5);
      TagExpression parsed = TagExpression.parse(sample.text);
      for (int bits = 0; bits < 8; bits++) {
        Tags tags = tags(bits);
        assertThat(parsed.matches(tags))
            .as("%s on %s", sample.text, tags)
            .isEqualTo(sample.meaning.test(tags));
      }
    }
  }

  @Test
  void readsBackWhatItPrints() {
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      TagExpression expression = TagExpression.parse(sample(random, 5).text);

      assertThat(TagExpression.parse(expression.toString())).isEqualTo(expression);
    }
  }

  @Test
  void printsQuotesWhereTheyAreNeeded() {
    assertThat(new AnyOf(List.of(new Tag("or"), new Tag("c++"), new Tag("a|b"))))
        .hasToString("\"or\" or c++ or \"a|b\"");
  }

  private static Tags tags(int bits) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      if ((bits >> i & 1) != 0) {
        names.add(List.of("a", "b", "c").get(i));
      }
    }
    return Tags.of(names);
  }

  private static Sample sample(Random random, int depth) {
    int choice = depth == 0 ? 0 : random.nextInt(5);
    switch (choice) {
      case 1 -> {
        Sample inner = sample(random, depth - 1);
        return new Sample(
            (random.nextBoolean() ? "not (" : "!(") + inner.text + ")", inner.meaning.negate());
      }
      case 2 -> {
        Sample left = sample(random, depth - 1);
        Sample right = sample(random, depth - 1);
        String operator = random.nextBoolean() ? ") and (" : ")&(";
        return new Sample(
            "(" + left.text + operator + right.text + ")", left.meaning.and(right.meaning));
      }
      case 3 -> {
        Sample left = sample(random, depth - 1);
        Sample right = sample(random, depth - 1);
        String operator = random.nextBoolean() ? ") or (" : ")|(";
        return new Sample(
            "(" + left.text + operator + right.text + ")", left.meaning.or(right.meaning));
      }
      case 4 -> {
        // Without brackets: a and not b or c.
        return new Sample(
            "a and not b or c", t -> (t.contains("a") && !t.contains("b")) || t.contains("c"));
      }
      default -> {
        String tag = List.of("a", "b", "c").get(random.nextInt(3));
        return new Sample(tag, t -> t.contains(tag));
      }
    }
  }

  private record Sample(String text, Predicate<Tags> meaning) {}
}
