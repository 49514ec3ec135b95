package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Params("MAYBE") public Answer answer; //! G.answer has the value "MAYBE": it cannot be converted to G.Answer
  public enum Answer { YES, NO }
  @Bench public void a() {}
}
