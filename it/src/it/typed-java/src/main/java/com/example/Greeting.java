package com.example;

import com.example.db.Customers;

final class Greeting {

  private Greeting() {}

  static String of(Customers.Row customer) {
    return "Hello " + (customer.nickname() == null ? customer.email() : customer.nickname());
  }
}
