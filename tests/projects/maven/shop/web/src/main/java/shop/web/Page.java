package shop.web;

class Page {

  String title() {
    return "Cart";
  }
}
