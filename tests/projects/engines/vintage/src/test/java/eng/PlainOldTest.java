package eng;

import static org.junit.Assert.assertEquals;

import org.junit.Assume;
import org.junit.Ignore;
import org.junit.Rule;
import org.junit.Test;
import org.junit.experimental.categories.Category;
import org.junit.rules.TestName;

public class PlainOldTest {
  interface Slow {}

  @Rule public TestName name = new TestName();

  @Test
  public void passes() {
    System.out.println("out of " + name.getMethodName());
  }

  @Test
  public void fails() {
    assertEquals(1, 2);
  }

  @Test(expected = IllegalStateException.class)
  public void expects() {
    throw new IllegalStateException();
  }

  @Ignore("later")
  @Test
  public void ignored() {}

  @Test
  public void assumes() {
    Assume.assumeTrue("not here", false);
  }

  @Test
  public void throwsIt() throws Exception {
    throw new java.io.IOException("io");
  }

  @Category(Slow.class)
  @Test
  public void slow() {}

  @Test(timeout = 50)
  public void slowOne() throws Exception {
    Thread.sleep(5000);
  }
}
