import UnderstudyDiagnostics
import UnderstudyModel

/// A name somewhere in the content, and where.
struct Mention {
  var name: String
  var range: SourceRange

  init(_ name: String, at range: SourceRange) {
    self.name = name
    self.range = range
  }

  init<Entity>(_ reference: Reference<Entity>) {
    self.init(reference.id.rawValue, at: reference.range)
  }
}

extension Organisation {
  /// One finding for each mention that nothing answers to.
  ///
  /// - Parameters:
  ///   - mentions: what the content names.
  ///   - known: the names that exist.
  ///   - id: the check's own word.
  ///   - severity: an error, unless the content can be trusted all the same.
  ///   - sentence: what to say of a name.
  /// - Returns: findings in the order of the mentions, with what may have been meant.
  func unknownNames(
    in mentions: [Mention], known: [String], _ id: Diagnostic.ID, _ severity: Severity = .error,
    sentence: (String) -> String
  ) -> [Diagnostic] {
    guard !mentions.isEmpty else { return [] }
    let names = Set(known)
    var suggestions = Suggestions(among: known)
    return mentions.filter { !names.contains($0.name) }.map { mention in
      let near = suggestions.near(mention.name)
      let certain = suggestions.clearlyMeant(by: mention.name)
      return Diagnostic(
        id, severity, sentence(mention.name), at: mention.range,
        help: near.isEmpty ? cure(kinds(called: mention.name)) : didYouMean(near),
        fix: certain.flatMap { name in
          mention.range.holds(mention.name)
            ? .init("write '\(name)'", at: mention.range, replacement: name) : nil
        })
    }
  }

  /// The same for references of one kind.
  func unknownNames<Entity>(
    in references: [Reference<Entity>], known: [Identifier<Entity>], _ id: Diagnostic.ID,
    sentence: (String) -> String
  ) -> [Diagnostic] {
    unknownNames(
      in: references.map { Mention($0) }, known: known.map(\.rawValue), id, sentence: sentence)
  }

  /// What kinds of thing bear a name, each with its article.
  private func kinds(called name: String) -> [String] {
    let kinds: [(String, Bool)] = [
      ("a role", self[Identifier<Role>(name)] != nil),
      ("a person", self[Identifier<Person>(name)] != nil),
      ("a department", self[Identifier<Department>(name)] != nil),
      ("a service", self[Identifier<Service>(name)] != nil),
      ("an item", self[Identifier<Item>(name)] != nil),
      ("a curriculum", self[Identifier<Curriculum>(name)] != nil),
      ("a site", self[Identifier<Site>(name)] != nil),
      ("a room", self[Identifier<Room>(name)] != nil),
      ("a calendar", self[Identifier<WorkCalendar>(name)] != nil),
      ("a customer", self[Identifier<Customer>(name)] != nil),
      ("a promise", self[Identifier<Promise>(name)] != nil),
      ("a partner", self[Identifier<Partner>(name)] != nil),
      ("a goal", self[Identifier<Goal>(name)] != nil),
      ("a system", self[Identifier<System>(name)] != nil),
      ("a term", self[Identifier<Term>(name)] != nil),
    ]
    return kinds.filter(\.1).map(\.0)
  }
}

private func didYouMean(_ names: [String]) -> String {
  "did you mean \(listed(names, "or"))?"
}
private func cure(_ kinds: [String]) -> String {
  kinds.first.map { "there is \($0) of that name" } ?? "write it, or name one that exists"
}
