package dev.dbtest.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MavenErrorsTest {

  @Test
  void saysOnceWhatDoesNotCompile() {
    String output =
        """
        WARNING: sun.misc.Unsafe will be removed
        [ERROR] COMPILATION ERROR :\s
        [ERROR] /p/Cart.java:[1,59] cannot find symbol
          symbol:   variable x
          location: class shop.Cart
        [ERROR] Failed to execute goal compiler:compile on project core: Compilation failure
        [ERROR] /p/Cart.java:[1,59] cannot find symbol
        [ERROR]   symbol:   variable x
        [ERROR]   location: class shop.Cart
        [ERROR] -> [Help 1]
        [ERROR]\s
        [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
        [ERROR] Re-run Maven using the -X switch to enable full debug logging.
        [ERROR] After correcting the problems, you can resume the build with the command
        [ERROR]   mvn <args> -rf :core
        """;

    assertThat(MavenErrors.in(output))
        .containsExactly(
            "/p/Cart.java:[1,59] cannot find symbol",
            "  symbol:   variable x",
            "  location: class shop.Cart",
            "Failed to execute goal compiler:compile on project core: Compilation failure");
  }

  @Test
  void leavesOutThatThereIsHelp() {
    assertThat(MavenErrors.in("[ERROR] Could not find artifact x:y:jar:1 -> [Help 1]"))
        .containsExactly("Could not find artifact x:y:jar:1");
  }

  @Test
  void showsTheEndOfOutputThatHasNoErrors() {
    assertThat(MavenErrors.in("wrapper: cannot download Maven\n"))
        .containsExactly("wrapper: cannot download Maven");
  }
}
