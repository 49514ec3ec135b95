package eng;

import org.testng.annotations.Ignore;
import org.testng.annotations.Test;

@Ignore("not today")
public class NgIgnoredTest {
  @Test
  public void runs() {
    throw new IllegalStateException();
  }
}
