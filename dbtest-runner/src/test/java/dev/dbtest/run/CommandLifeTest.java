package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dbtest.model.CommandState;
import dev.dbtest.model.IllegalTransitionException;
import org.junit.jupiter.api.Test;

class CommandLifeTest {

  private final CommandLife life = new CommandLife();

  @Test
  void beginsWithParsing() {
    assertThat(life.state()).isEqualTo(CommandState.PARSING);
  }

  @Test
  void refusesStepsThatTheLifeCycleDoesNotAllow() {
    assertThatExceptionOfType(IllegalTransitionException.class)
        .isThrownBy(() -> life.enter(CommandState.EXECUTING));
  }

  @Test
  void endsInErrorWhenTheCommandFails() {
    life.enter(CommandState.DISCOVERING);
    life.fail();

    assertThat(life.state()).isEqualTo(CommandState.ERROR);
  }

  @Test
  void staysDoneOnceItIsDone() {
    for (CommandState state :
        new CommandState[] {
          CommandState.DISCOVERING,
          CommandState.REGISTERING,
          CommandState.FILTERING,
          CommandState.REPORTING,
          CommandState.DONE
        }) {
      life.enter(state);
    }
    life.fail();

    assertThat(life.state()).isEqualTo(CommandState.DONE);
  }
}
