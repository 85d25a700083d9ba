package com.example.orders;

import com.example.orders.db.Orders;

final class OrderBook {

  private OrderBook() {}

  static boolean isEarlier(Orders.Row one, Orders.Row other) {
    return one.placedAt().isBefore(other.placedAt());
  }
}
