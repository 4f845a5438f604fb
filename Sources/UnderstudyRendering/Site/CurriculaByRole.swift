import UnderstudyModel

/// Which curricula are for a role, and which bring visits to it. Found once for all roles.
struct CurriculaByRole: Sendable {
  struct Use: Sendable {
    var curriculum: Curriculum
    var isFor: Bool
    /// How many of its sessions follow the role.
    var visits: Int
  }

  private var uses: [Identifier<Role>: [Use]] = [:]

  init(_ curricula: [Curriculum]) {
    for curriculum in curricula {
      var visits: [Identifier<Role>: Int] = [:]
      for item in curriculum.items {
        guard case .session(let session) = item.content, let role = session.host.role
        else { continue }
        visits[role, default: 0] += 1
      }
      let owners = Set(curriculum.roles.map(\.id))
      for role in owners.union(visits.keys) {
        uses[role, default: []].append(
          Use(
            curriculum: curriculum, isFor: owners.contains(role), visits: visits[role] ?? 0))
      }
    }
  }

  /// In the order of the content.
  subscript(role: Identifier<Role>) -> [Use] { uses[role] ?? [] }
}
