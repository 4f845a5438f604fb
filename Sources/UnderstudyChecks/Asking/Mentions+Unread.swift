import UnderstudyModel

extension Mentions {
  /// Forgets whatever a file that could not be read may declare.
  mutating func forget(_ unread: UnreadNames) {
    guard !unread.isEmpty else { return }
    func isUnread<Entity>(_ reference: Reference<Entity>) -> Bool {
      unread.contains(reference.id.rawValue)
    }
    func isUnread(_ owner: Owner) -> Bool {
      if case .named(let name) = owner.word { unread.contains(name) } else { false }
    }
    roles.removeAll(where: isUnread)
    people.removeAll(where: isUnread)
    departments.removeAll(where: isUnread)
    services.removeAll(where: isUnread)
    items.removeAll(where: isUnread)
    curricula.removeAll(where: isUnread)
    sites.removeAll(where: isUnread)
    rooms.removeAll(where: isUnread)
    calendars.removeAll(where: isUnread)
    customers.removeAll(where: isUnread)
    promises.removeAll(where: isUnread)
    partners.removeAll(where: isUnread)
    goals.removeAll(where: isUnread)
    systems.removeAll(where: isUnread)
    terms.removeAll(where: isUnread)
    owners.removeAll(where: isUnread)
    keepers.removeAll(where: isUnread)
    resolvers.removeAll(where: isUnread)
    answers.removeAll { isUnread($0.facet) || unread.contains($0.option) }
    clauses.removeAll { clause in
      unread.contains(clause.facet) || clause.values.contains(where: unread.contains)
    }
  }
}
