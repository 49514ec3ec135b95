package eng;

public class ChildTest extends AbstractBaseTest {
  @Override
  public void inherited() {
    super.inherited();
  }

  @org.junit.Test
  public void own() {}
}
