package shop.core;

/** Needed by the other module. */
public final class Cart {}
