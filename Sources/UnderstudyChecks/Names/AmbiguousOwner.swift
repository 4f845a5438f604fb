import UnderstudyDiagnostics
import UnderstudyModel

struct AmbiguousOwner: MentionCheck {
  static let id: Diagnostic.ID = "ambiguous-owner"
  static let severity = Severity.warning
  static let question = "Does every word of an owner mean a role or a person, and never both?"

  static let wrong = [
    """
    <role id="grace" title="Grace period clerk"/>
    <person id="grace" name="Grace Okafor"/>
    <goal id="on-time" name="Orders arrive when promised" owner="‹grace›"/>
    """
  ]

  static let right = [
    """
    <role id="grace" title="Grace period clerk"/>
    <person id="p-1" name="Grace Okafor"/>
    <goal id="on-time" name="Orders arrive when promised" owner="grace"/>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    (mentions.keepers + mentions.owners + mentions.resolvers).compactMap { owner in
      guard case .named(let name) = owner.word,
        let role = organisation[Identifier<Role>(name)],
        let person = organisation[Identifier<Person>(name)]
      else { return nil }
      return Diagnostic(
        Self.id, Self.severity, roleAndPerson(name), at: owner.range, help: renameOne,
        notes: [
          .init("the role", at: role.declared.range),
          .init("the person", at: person.declared.range),
        ])
    }
  }
}

private func roleAndPerson(_ name: String) -> String {
  "'\(name)' is the id of a role and of a person; here it is taken to mean the role"
}
private let renameOne = "give one of the two another id"
