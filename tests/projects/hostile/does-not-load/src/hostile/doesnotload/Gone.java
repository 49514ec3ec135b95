package hostile.doesnotload;

/** Compiled, but deleted before the run. */
class Gone {}
