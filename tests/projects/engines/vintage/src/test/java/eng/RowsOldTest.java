package eng;

import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class RowsOldTest {
  @Parameterized.Parameters(name = "{index}: n={0}")
  public static Collection<Object[]> data() {
    return Arrays.asList(new Object[][] {{1}, {2}, {3}});
  }

  private final int n;

  public RowsOldTest(int n) {
    this.n = n;
  }

  @Test
  public void small() {
    assertTrue(n < 3);
  }

  @Test
  public void positive() {
    assertTrue(n > 0);
  }
}
