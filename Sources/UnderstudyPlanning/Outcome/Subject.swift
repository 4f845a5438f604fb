package import UnderstudyModel

/// Somebody or something that words about a plan mention.
package enum Subject: Hashable, Sendable {
  case person(Identifier<Person>)
  case item(Identifier<Item>)
  case role(Identifier<Role>)
  case department(Identifier<Department>)
  case room(Identifier<Room>)

  /// Whether an organisation knows it; one that is reduced to an audience may not.
  package func isKnown(in organisation: Organisation) -> Bool {
    switch self {
    case .person(let id): organisation[id] != nil
    case .item(let id): organisation[id] != nil
    case .role(let id): organisation[id] != nil
    case .department(let id): organisation[id] != nil
    case .room(let id): organisation[id] != nil
    }
  }
}
