import UnderstudyModel

/// Which roles somebody holds, and which somebody can host, today or later.
struct Staffing {
  /// Whether the content has people at all. A bare catalogue of roles is legal, and asks for nobody.
  let hasPeople: Bool
  private var holders: [Identifier<Role>: Int] = [:]
  private var covering: [Identifier<Role>: Int] = [:]
  private var members: [Identifier<Department>: Int] = [:]
  private var hosted: Set<Identifier<Role>> = []

  init(_ organisation: Organisation, today: Day) {
    hasPeople = !organisation.people.isEmpty
    for person in organisation.people where person.end.map({ today <= $0 }) ?? true {
      var held: Set<Identifier<Role>> = []
      for holding in person.holds where holding.until.map({ today <= $0 }) ?? true {
        held.insert(holding.role.id)
      }
      for role in held { holders[role, default: 0] += 1 }
      if person.countsForCover {
        for role in held { covering[role, default: 0] += 1 }
        if let home = person.homeDepartment(in: organisation) { members[home, default: 0] += 1 }
      }
      if person.hosting != nil { hosted.formUnion(held) }
      for qualification in person.qualified
      where qualification.level == .host && qualification.expires.map({ today <= $0 }) ?? true {
        hosted.insert(qualification.role.id)
      }
    }
  }

  /// Whether somebody holds the role.
  func isHeld(_ role: Identifier<Role>) -> Bool { holders[role] != nil }

  /// Whether somebody can host the role.
  func isHosted(_ role: Identifier<Role>) -> Bool { hosted.contains(role) }

  /// How many people count towards the role's minimum cover.
  func covering(_ role: Identifier<Role>) -> Int { covering[role] ?? 0 }

  /// How many people count towards the department's minimum cover.
  func covering(_ department: Identifier<Department>) -> Int { members[department] ?? 0 }
}
