import UnderstudyModel

extension ServiceGraph {
  /// What people call a node: a role's title, a name, or "everyone".
  package func name(of node: Node) -> String {
    switch node {
    case .role(let id): organisation[id]?.title ?? id.rawValue
    case .partner(let id): organisation[id]?.name ?? id.rawValue
    case .customer(let id): organisation[id]?.name ?? id.rawValue
    case .department(let id): organisation[id]?.name ?? id.rawValue
    case .everyone: "everyone"
    }
  }

  /// What stands in small letters below a name: the department of a role, or what kind of node it is.
  package func subtitle(of node: Node) -> String {
    switch node {
    case .role: department(of: node).flatMap { organisation[$0]?.name } ?? ""
    case .partner: "partner"
    case .customer: "external customer"
    case .department: "department"
    case .everyone: "in the organisation"
    }
  }

  /// A service in one sentence: who gives what to whom, and how fast.
  package func sentence(for link: ServiceLink) -> String {
    let time = link.service.promptnessWords
    let given =
      "\(name(of: link.supplier)) gives \(link.service.what) to \(name(of: link.receiver))"
    return time.isEmpty ? given : "\(given): \(time)"
  }
}
