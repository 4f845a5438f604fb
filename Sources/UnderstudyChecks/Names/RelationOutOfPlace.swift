import UnderstudyDiagnostics
import UnderstudyModel

struct RelationOutOfPlace: MentionCheck {
  static let id: Diagnostic.ID = "relation-out-of-place"
  static let severity = Severity.warning
  static let question = "Does every `@manager` or `@host` stand where somebody can be meant?"

  static let wrong = [
    """
    <goal id="on-time" name="Orders arrive when promised" owner="‹@manager›"/>
    <role id="clerk" title="Clerk" owner="‹@self›"/>
    """,
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one"><task id="desk" title="Set up your desk" sign-off="‹@host›"/></phase>
    </curriculum>
    """,
  ]

  static let right = [
    """
    <role id="clerk" title="Clerk"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <task id="desk" title="Set up your desk" owner="@manager"/>
        <session id="orders" title="See an order typed" role="clerk" duration="1h" sign-off="@host"/>
      </phase>
    </curriculum>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    let outside = mentions.keepers.filter { $0.isRelation }.map { owner in
      Diagnostic(Self.id, Self.severity, noTrainee(owner), at: owner.range, help: nameSomebody)
    }
    let unhosted = organisation.items.map(\.item).filter { !$0.isHosted }
      .flatMap { item in (item.owners + item.signOff).map { (item, $0) } }
      .filter { $0.1.word == .relation(.host) }
      .map { item, owner in
        Diagnostic(Self.id, Self.severity, noHost(item), at: owner.range, help: nameSomebody)
      }
    return outside + unhosted
  }
}

extension Owner {
  fileprivate var isRelation: Bool {
    if case .relation = word { true } else { false }
  }
}

extension Item {
  /// Whether the item is given by a host or a facilitator.
  fileprivate var isHosted: Bool {
    switch content {
    case .session, .workshop: true
    default: false
    }
  }
}

private func noTrainee(_ owner: Owner) -> String {
  "'\(owner.text)' means nobody here, for there is no trainee it could refer to"
}
private func noHost(_ item: Item) -> String {
  "'@host' means nobody here, for a \(item.kind) has no host"
}
private let nameSomebody = "name a role or a person"
