package dev.dbtest.summary;

import dev.dbtest.gate.GateOutcome;
import dev.dbtest.gate.GateState;
import dev.dbtest.summary.GroupSummary.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a run's gates.
 *
 * @param outcomes one for each gate of each case, in the order of the cases
 * @param unanswered gates of the command that could not be applied to any case, as sentences
 *     without a full stop
 */
public record GateSummary(List<GateOutcome> outcomes, List<String> unanswered) {
  /** A run without gates. */
  public static final GateSummary NONE = new GateSummary(List.of(), List.of());

  /** Copies the lists. */
  public GateSummary {
    outcomes = List.copyOf(outcomes);
    unanswered = List.copyOf(unanswered);
  }

  /** How many gates are in that state. */
  public int count(GateState state) {
    int count = 0;
    for (GateOutcome outcome : outcomes) {
      count += outcome.state() == state ? 1 : 0;
    }
    return count;
  }

  /** Whether a gate was broken. */
  public boolean anyBroken() {
    return count(GateState.BROKEN) > 0;
  }

  /**
   * How many gates demand an answer that the measurements could not give: noise hides what they ask
   * about, or nobody measured what the command asks about.
   */
  public int unanswerable() {
    int count = unanswered.size();
    for (GateOutcome outcome : outcomes) {
      boolean unmeasured = outcome.state() == GateState.UNMEASURED && outcome.gate().isOfCommand();
      count += unmeasured || outcome.state() == GateState.TOO_NOISY ? 1 : 0;
    }
    return count;
  }

  /** How many gates have no answer for any reason, {@link #unanswerable} ones among them. */
  public int undecided() {
    int count = unanswered.size();
    for (GateOutcome outcome : outcomes) {
      count += outcome.state().isUndecided() ? 1 : 0;
    }
    return count;
  }

  /** A sentence about each gate that is broken. */
  public List<Sentence> brokenSentences() {
    List<Sentence> sentences = new ArrayList<>();
    for (GateOutcome outcome : outcomes) {
      if (outcome.state() == GateState.BROKEN) {
        sentences.add(GateText.sentence(outcome));
      }
    }
    return sentences;
  }

  /** A sentence about each gate that is not kept, the broken ones first. */
  public List<Sentence> sentences() {
    List<Sentence> sentences = brokenSentences();
    for (GateOutcome outcome : outcomes) {
      if (outcome.state().isUndecided()) {
        sentences.add(GateText.sentence(outcome));
      }
    }
    for (String text : unanswered) {
      sentences.add(new Sentence(text, Table.Tone.CAUTION));
    }
    return sentences;
  }

  /** How many gates ended in which way, such as "14: 12 kept, 1 broken, 1 open". */
  public String counts() {
    StringBuilder text = new StringBuilder().append(outcomes.size()).append(": ");
    String separator = "";
    for (GateState state : GateState.values()) {
      int count = count(state);
      if (count > 0) {
        text.append(separator).append(count).append(' ').append(GateText.word(state));
        separator = ", ";
      }
    }
    return text.toString();
  }
}
