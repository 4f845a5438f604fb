package import UnderstudyModel

/// Who can do one role on a day.
package struct RoleCoverage: Hashable, Sendable {
  package var role: Identifier<Role>
  /// Who holds the role, by identifier.
  package var holders: [Identifier<Person>]
  /// Who can cover it or more and counts towards cover, higher levels first, then by identifier.
  package var able: [Identifier<Person>]
  /// Those of `able` who are at work.
  package var present: [Identifier<Person>]
  /// How many must be on duty; 0 where nobody says.
  package var least: Int

  /// The one person on whom the role rests; `nil` where nobody or several can do it.
  package var alone: Identifier<Person>? { able.count == 1 ? able.first : nil }

  /// How many more would have to be at work.
  package var missing: Int { max(0, least - present.count) }

  init(
    _ role: Role, levels: ReachedLevels, on day: Day, atWork: Set<Identifier<Person>>
  ) {
    let organisation = levels.organisation
    self.role = role.id
    holders = organisation.holders(of: role.id, on: day).map(\.id).sorted()
    able = levels.able(for: role.id, on: day)
    present = able.filter { atWork.contains($0) }
    least = organisation.minimumCover(of: role)
  }
}

extension ReachedLevels {
  /// Who can cover a role or more and counts towards cover, higher levels first, then by identifier.
  package func able(for role: Identifier<Role>, on day: Day) -> [Identifier<Person>] {
    let counting = learners(of: role).filter { organisation[$0]?.countsForCover ?? false }
    let levels = counting.map { level(of: $0, in: role, on: day) }
    // By level, highest first; `counting` is already by identifier.
    return [Level.host, .cover].flatMap { wanted in
      zip(counting, levels).compactMap { $1 == wanted ? $0 : nil }
    }
  }
}

extension Organisation {
  /// How many of a role must be on duty: the largest number the planning policy names, else the
  /// role's own `cover`, else 0.
  package func minimumCover(of role: Role) -> Int {
    let named = (content.planning?.covers ?? []).compactMap { cover -> Int? in
      guard case .role(let reference) = cover.subject, reference.id == role.id else { return nil }
      return cover.least
    }
    return named.max() ?? role.cover ?? 0
  }
}
