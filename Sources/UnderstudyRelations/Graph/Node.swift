package import UnderstudyModel

/// Somebody who gives or receives a service.
package enum Node: Hashable, Sendable {
  case role(Identifier<Role>)
  case partner(Identifier<Partner>)
  /// A paying customer, outside. Chains end here.
  case customer(Identifier<Customer>)
  /// Whoever works in a department, those of the departments inside it included.
  case department(Identifier<Department>)
  /// Whoever works in the organisation.
  case everyone
}

extension Node {
  /// A text that no other node shares, for `data-from`, `data-to` and `data-role`.
  ///
  /// `all` for everyone; otherwise the kind, a colon and the identifier, as in `role:picker`.
  package var key: String {
    switch self {
    case .role(let id): "role:\(id)"
    case .partner(let id): "partner:\(id)"
    case .customer(let id): "customer:\(id)"
    case .department(let id): "department:\(id)"
    case .everyone: "all"
    }
  }

  /// The identifier without its kind; empty for everyone.
  package var name: String {
    switch self {
    case .role(let id): id.rawValue
    case .partner(let id): id.rawValue
    case .customer(let id): id.rawValue
    case .department(let id): id.rawValue
    case .everyone: ""
    }
  }

  /// The role, where the node is one.
  package var role: Identifier<Role>? {
    if case .role(let id) = self { id } else { nil }
  }

  /// The customer, where the node is one.
  package var customer: Identifier<Customer>? {
    if case .customer(let id) = self { id } else { nil }
  }

  /// The department, where the node is one.
  package var department: Identifier<Department>? {
    if case .department(let id) = self { id } else { nil }
  }

  private var rank: Int {
    switch self {
    case .role: 0
    case .partner: 1
    case .department: 2
    case .everyone: 3
    case .customer: 4
    }
  }
}

extension Node: Comparable {
  /// Roles first, then partners, departments, everyone and customers; by identifier among a kind.
  package static func < (left: Self, right: Self) -> Bool {
    (left.rank, left.name) < (right.rank, right.name)
  }
}
