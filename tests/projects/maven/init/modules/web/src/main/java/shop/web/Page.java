package shop.web;

import shop.core.Cart;

/** Needs the other module. */
public record Page(Cart cart) {}
