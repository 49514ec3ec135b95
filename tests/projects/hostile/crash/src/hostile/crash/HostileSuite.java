package hostile.crash;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.lang.reflect.Field;
import sun.misc.Unsafe;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() throws ReflectiveOperationException {
    Field field = Unsafe.class.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    System.out.println("about to crash");
    ((Unsafe) field.get(null)).putAddress(0, 0);
  }

  @Test
  void last() {}
}
