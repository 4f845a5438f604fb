import UnderstudyModel

// A second thing of a name that is taken is a fault that a check reports; pages are made for the first.
extension Organisation {
  var uniqueRoles: [Role] { firstOfEachName(content.roles, \.id) }
  var uniqueDepartments: [Department] { firstOfEachName(content.departments, \.id) }
  var uniqueCustomers: [Customer] { firstOfEachName(content.customers, \.id) }
  var uniqueGoals: [Goal] { firstOfEachName(content.goals, \.id) }
  var uniqueSystems: [System] { firstOfEachName(content.systems, \.id) }
}

private func firstOfEachName<Thing, Name: Hashable>(
  _ things: [Thing], _ name: (Thing) -> Name
) -> [Thing] {
  var seen: Set<Name> = []
  return things.filter { seen.insert(name($0)).inserted }
}
