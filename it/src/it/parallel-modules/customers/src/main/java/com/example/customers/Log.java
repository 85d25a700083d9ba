package com.example.customers;

import com.example.customers.audit.Events;
import com.example.customers.shop.Customers;

final class Log {

  private Log() {}

  static Events.Row created(Customers.Row customer) {
    return new Events.Row(null, "created " + customer.email());
  }
}
