import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownOwner: MentionCheck {
  static let id: Diagnostic.ID = "unknown-owner"
  static let severity = Severity.error
  static let question = "Is every word of an owner, sign-off or host a role or a person?"

  static let wrong = [
    """
    <goal id="on-time" name="Orders arrive when promised" owner="‹sales-lede›"/>
    <role id="sales-lead" title="Sales lead"/>
    <department id="sales" name="Sales" lead="sales-lead ‹p-1›"/>
    """,
    """
    <curriculum id="start" title="Start" owner="‹people-partner›">
      <phase id="week-1" title="Week one">
        <task id="desk" title="Set up your desk" owner="@self ‹service-desk›" sign-off="‹p-9›"/>
        <check-in id="talk" title="How was it?" with="‹team-lead›"/>
        <session id="walk" title="Walk the floor" host="‹floor-lead›" duration="1h"/>
      </phase>
    </curriculum>
    """,
    """
    <role id="clerk" title="Clerk">
      <serves id="orders" everyone="yes" what="Orders">
        <breakdown id="late">
          <cause>Typed late.</cause><resolved-by role="‹sales-lead›">Before noon.</resolved-by>
        </breakdown>
      </serves>
    </role>
    """,
  ]

  static let right = [
    """
    <role id="sales-lead" title="Sales lead"/>
    <person id="p-1" name="Ada Marsh"/>
    <goal id="on-time" name="Orders arrive when promised" owner="sales-lead p-1"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <task id="desk" title="Set up your desk" owner="@self @buddy sales-lead" sign-off="p-1"/>
      </phase>
    </curriculum>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    let people =
      organisation.content.roles.map(\.id.rawValue) + organisation.people.map(\.id.rawValue)
    let partners = organisation.partners.map(\.id.rawValue)
    return organisation.unknownNames(
      in: named(mentions.keepers + mentions.owners), known: people, Self.id, sentence: nobody)
      + organisation.unknownNames(
        in: named(mentions.resolvers), known: people + partners, Self.id, sentence: nobody)
  }

  private func named(_ words: [Owner]) -> [Mention] {
    words.compactMap { owner in
      guard case .named(let name) = owner.word else { return nil }
      return Mention(name, at: owner.range)
    }
  }
}

private func nobody(_ name: String) -> String {
  "neither a role nor a person is called '\(name)'"
}
