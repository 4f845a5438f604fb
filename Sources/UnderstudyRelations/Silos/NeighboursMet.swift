package import UnderstudyModel

/// How many of a role's neighbours a curriculum lets its trainees meet.
///
/// Neighbours are the roles that serve it or that it serves, by name or through a department; those who
/// serve everyone are not counted, because everybody is their neighbour. A neighbour is met in a
/// session that follows them or a workshop that they lead, includes and optional items counted.
package struct NeighboursMet: Hashable, Sendable {
  /// A neighbour whom no session meets.
  package struct Missed: Hashable, Sendable {
    package var role: Identifier<Role>
    /// What goes between the two, stronger ones first; never empty.
    package var links: [ServiceLink]

    /// Whether a critical service goes between them: an end of it that trainees never see.
    package var isCritical: Bool { links.first?.criticality == .high }
  }

  package var curriculum: Identifier<Curriculum>
  /// The role that the curriculum is for.
  package var role: Identifier<Role>
  /// By identifier.
  package var met: [Identifier<Role>]
  /// Those with critical services first, then by strength, then by identifier.
  package var missed: [Missed]

  /// How many neighbours there are.
  package var neighbours: Int { met.count + missed.count }

  /// One for each curriculum and each role that it is for and that has neighbours, in written order.
  ///
  /// Only programmes that prepare somebody for the role count: not those for leaving it.
  package static func all(in graph: ServiceGraph) -> [NeighboursMet] {
    let organisation = graph.organisation
    return organisation.content.curricula.filter { $0.kind != .leaving }.flatMap { curriculum in
      let hosts = organisation.followed(in: curriculum.id)
      return curriculum.roles.compactMap { reference in
        organisation[reference.id].flatMap { role in
          NeighboursMet(of: role.id, in: curriculum.id, following: hosts, graph)
        }
      }
    }
  }

  /// `nil` for a role without neighbours.
  private init?(
    of role: Identifier<Role>, in curriculum: Identifier<Curriculum>,
    following hosts: Set<Identifier<Role>>, _ graph: ServiceGraph
  ) {
    let me = Node.role(role)
    var links: [Identifier<Role>: [ServiceLink]] = [:]
    for link in graph.received(by: me) where link.receiver != .everyone {
      if let other = link.supplier.role { links[other, default: []].append(link) }
    }
    for link in graph.given(by: me) {
      if let other = link.receiver.role { links[other, default: []].append(link) }
    }
    links[role] = nil
    guard !links.isEmpty else { return nil }
    self.curriculum = curriculum
    self.role = role
    met = links.keys.filter { hosts.contains($0) }.sorted()
    missed = links.filter { !hosts.contains($0.key) }
      .map { Missed(role: $0.key, links: $0.value.sorted(by: ServiceLink.strongerFirst)) }
      .sorted { left, right in
        guard let one = left.links.first, let other = right.links.first,
          one.criticality != other.criticality
        else { return left.role < right.role }
        return one.criticality > other.criticality
      }
  }
}

extension Organisation {
  /// The roles that somebody follows or listens to in a curriculum and what it includes.
  fileprivate func followed(in curriculum: Identifier<Curriculum>) -> Set<Identifier<Role>> {
    Set(
      withIncludes(curriculum).flatMap(\.items).compactMap { item in
        switch item.content {
        case .session(let session): session.host.role(in: self)
        case .workshop(let workshop): workshop.facilitator.role(in: self)
        default: nil
        }
      })
  }
}
