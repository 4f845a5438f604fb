import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownTerm: MentionCheck {
  static let id: Diagnostic.ID = "unknown-term"
  static let severity = Severity.error
  static let question = "Is every word that a text points at explained in the glossary?"

  static let wrong = [
    """
    <role id="packer" title="Packer"><purpose><p>Works down the <ref term="‹pick-lst›">list</ref>.</p></purpose></role>
    <term id="pick-list" name="Pick list">What to fetch, shelf by shelf.</term>
    """
  ]

  static let right = [
    """
    <role id="packer" title="Packer"><purpose><p>Works down the <ref term="pick-list">list</ref>.</p></purpose></role>
    <term id="pick-list" name="Pick list">What to fetch, shelf by shelf.</term>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.terms, known: organisation.terms.map(\.id), Self.id, sentence: noTerm)
  }
}

private func noTerm(_ name: String) -> String {
  "the glossary explains no term '\(name)'"
}
