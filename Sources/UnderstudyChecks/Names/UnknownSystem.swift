import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownSystem: MentionCheck {
  static let id: Diagnostic.ID = "unknown-system"
  static let severity = Severity.error
  static let question = "Is every system that the content names written somewhere?"

  static let wrong = [
    """
    <role id="packer" title="Packer"><uses system="‹labeler›">For every parcel.</uses></role>
    <system id="labeller" name="Label printer"/>
    """
  ]

  static let right = [
    """
    <role id="packer" title="Packer"><uses system="labeller">For every parcel.</uses></role>
    <system id="labeller" name="Label printer"/>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.systems, known: organisation.systems.map(\.id), Self.id, sentence: noSystem)
  }
}

private func noSystem(_ name: String) -> String {
  "no system is called '\(name)'"
}
