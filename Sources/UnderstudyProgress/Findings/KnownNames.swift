import UnderstudyModel

/// The names that progress may mention.
struct KnownNames {
  let people: [String]
  let items: [String]
  let curricula: [String]
  let roles: [String]

  init(_ organisation: Organisation) {
    people = organisation.content.people.map(\.id.rawValue)
    items = organisation.items.map(\.item.id.rawValue)
    curricula = organisation.content.curricula.map(\.id.rawValue)
    roles = organisation.content.roles.map(\.id.rawValue)
  }
}
