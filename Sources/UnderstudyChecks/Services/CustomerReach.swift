import UnderstudyModel

/// The roles from which some chain of services ends at an external customer.
///
/// A chain may lead through partners. A service to a department reaches every role in it and in the
/// departments inside it; one to everyone reaches every role. Found backwards from the customers,
/// each service looked at once.
struct CustomerReach {
  private typealias Supplier = ServiceOffer.Supplier

  private var reaching: Set<Supplier> = []
  private var waiting: [Supplier] = []
  private var suppliersOf: [Receiver: [Supplier]] = [:]
  private var asked: Set<Receiver> = []

  /// Whoever receives a service and hands on what comes of it.
  fileprivate enum Receiver: Hashable {
    case role(Identifier<Role>)
    case partner(Identifier<Partner>)
    case department(Identifier<Department>)
    case everyone
  }

  init(_ organisation: Organisation) {
    for offer in organisation.services {
      guard let receiver = Receiver(offer.service.receiver) else {
        reach([offer.supplier])
        continue
      }
      suppliersOf[receiver, default: []].append(offer.supplier)
    }
    while let supplier = waiting.popLast() {
      switch supplier {
      case .partner(let partner): ask(.partner(partner))
      case .role(let role):
        ask(.role(role))
        ask(.everyone)
        var department = organisation[role]?.department?.id
        // A department that was asked before was asked with all around it.
        while let current = department, !asked.contains(.department(current)) {
          ask(.department(current))
          department = organisation[current]?.parent?.id
        }
      }
    }
  }

  /// Whether some chain leads from the role to a customer.
  func contains(_ role: Identifier<Role>) -> Bool { reaching.contains(.role(role)) }

  /// Whether no chain leads to a customer at all.
  var isEmpty: Bool { reaching.isEmpty }

  /// Everybody who serves a receiver reaches what it reaches.
  private mutating func ask(_ receiver: Receiver) {
    if asked.insert(receiver).inserted { reach(suppliersOf[receiver] ?? []) }
  }

  private mutating func reach(_ suppliers: [Supplier]) {
    for supplier in suppliers where reaching.insert(supplier).inserted { waiting.append(supplier) }
  }
}

extension CustomerReach.Receiver {
  /// `nil` for a customer, at whom chains end.
  fileprivate init?(_ receiver: Service.Receiver) {
    switch receiver {
    case .role(let role): self = .role(role.id)
    case .partner(let partner): self = .partner(partner.id)
    case .department(let department): self = .department(department.id)
    case .everyone: self = .everyone
    case .customer: return nil
    }
  }
}
