package p;

import dev.dbtest.api.*;

@Skip("never used") //! C carries @Skip, which has no effect there
class C {}
