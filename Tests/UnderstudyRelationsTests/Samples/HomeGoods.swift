import UnderstudyModel

/// A shop for home goods: eight departments, eighteen roles, twenty-eight services, one customer.
enum HomeGoods {
  static var draft: Draft {
    var shop = Draft()
    shop.customer("shopper", "Online shopper")
    for (id, name) in departments { shop.department(id, name) }
    for (id, title, department) in roles { shop.role(id, title, in: department) }
    for (from, what, to, within, criticality) in services {
      let receiver: Service.Receiver =
        to == "all" ? .everyone : to == "shopper" ? .customer(to) : .role(to)
      shop.serve(from, what, to: receiver, within: within, criticality)
    }
    shop.stuck("desk", "complete orders", "typed-late", since: "2026-09-23")
    shop.stuck("campaign", "campaign dates", "late-dates", since: "2026-10-21")
    shop.stuck("dispatch", "tracking updates", "silent-carriers", since: "2026-11-04")
    shop.stuck("it", "agents’ tools back", "no-login", since: "2026-11-11")
    return shop
  }

  static let today = Day.on("2026-11-23")

  private static let departments = [
    ("marketing", "Marketing"), ("sales", "Sales"), ("purchasing", "Purchasing"),
    ("fulfilment", "Warehouse & Fulfilment"), ("care", "Customer Care"),
    ("finance", "Finance & Payroll"), ("people", "People & Facilities"), ("itd", "IT"),
  ]

  private static let roles = [
    ("campaign", "Campaign planner", "marketing"), ("story", "Product storyteller", "marketing"),
    ("desk", "Order desk clerk", "sales"), ("trade", "Trade account manager", "sales"),
    ("buyer", "Buyer", "purchasing"), ("supplier", "Supplier scheduler", "purchasing"),
    ("stock", "Stock controller", "fulfilment"), ("lead", "Fulfilment lead", "fulfilment"),
    ("dispatch", "Dispatch planner", "fulfilment"), ("goodsin", "Goods-in clerk", "fulfilment"),
    ("support", "Support agent", "care"), ("returns", "Returns specialist", "care"),
    ("payroll", "Payroll clerk", "finance"), ("invoice", "Invoice clerk", "finance"),
    ("partner", "People partner", "people"), ("facil", "Facilities coordinator", "people"),
    ("it", "IT service desk", "itd"), ("shop", "Shop platform engineer", "itd"),
  ]

  private static let services: [(String, String, String, String, Service.Criticality)] = [
    ("campaign", "qualified leads", "desk", "1d", .high),
    ("campaign", "campaign dates", "buyer", "6w", .normal),
    ("story", "product stories", "campaign", "3d", .normal),
    ("desk", "complete orders", "lead", "2h", .high),
    ("desk", "order confirmation", "shopper", "15min", .high),
    ("desk", "order notes", "support", "1h", .normal),
    ("desk", "billing details", "invoice", "same day", .normal),
    ("desk", "weekly demand note", "buyer", "Mondays by noon", .low),
    ("trade", "trade orders", "desk", "4h", .normal),
    ("buyer", "purchase orders", "goodsin", "1d", .normal),
    ("supplier", "delivery slots", "goodsin", "by 15:00 the day before", .normal),
    ("stock", "live stock counts", "desk", "by 08:30", .normal),
    ("stock", "low stock warnings", "lead", "1h", .normal),
    ("goodsin", "shelved stock", "lead", "4h", .normal),
    ("lead", "packed orders", "dispatch", "by 16:00", .high),
    ("dispatch", "shipped orders", "shopper", "24h", .high),
    ("dispatch", "tracking updates", "support", "1h", .normal),
    ("support", "answers", "shopper", "4h", .high),
    ("support", "return requests", "returns", "1h", .normal),
    ("returns", "graded returns", "goodsin", "1d", .normal),
    ("returns", "refunds", "shopper", "2d", .normal),
    ("payroll", "correct pay", "all", "each month", .low),
    ("invoice", "suppliers paid", "supplier", "30d", .low),
    ("partner", "straight answers", "all", "1d", .normal),
    ("facil", "a working building", "all", "4h", .normal),
    ("it", "agents’ tools back", "support", "1h", .normal),
    ("it", "tools restored", "all", "1d", .normal),
    ("shop", "a working shop", "shopper", "15min", .normal),
  ]
}

extension Draft {
  fileprivate mutating func stuck(
    _ supplier: String, _ what: String, _ id: String, since: String
  ) {
    role(supplier) { role in
      guard let place = role.services.firstIndex(where: { $0.what == what }) else { return }
      var point = StickingPoint(Identifier(id), declared: .nowhere)
      point.since = .on(since)
      role.services[place].stickingPoints.append(point)
    }
  }
}
