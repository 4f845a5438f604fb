package import UnderstudyModel

extension ServiceGraph {
  /// The roles next to a role on the map, each with the strongest service between the two: one that
  /// either gives the other by name or through a department. A service for everyone makes no neighbours,
  /// because everybody would be one.
  package func neighbouringRoles(of role: Identifier<Role>) -> [Identifier<Role>: ServiceLink] {
    guard let place = places[.role(role)] else { return [:] }
    var strongest: [Identifier<Role>: Int] = [:]
    func meet(_ other: Int, by link: Int) {
      guard other != place, let role = nodes[other].role else { return }
      if let known = strongest[role], !isStronger(link, than: known) { return }
      strongest[role] = link
    }
    for receiver in [place] + circles[place] {
      for link in incoming[receiver] { meet(linkTable.suppliers[link], by: link) }
    }
    for link in outgoing[place] where !linkTable.isForEveryone[link] {
      let receiver = linkTable.receivers[link]
      if nodeTable.isStation[receiver] {
        meet(receiver, by: link)
      } else {
        for member in members[receiver] { meet(member, by: link) }
      }
    }
    return strongest.mapValues { links[$0] }
  }
}
