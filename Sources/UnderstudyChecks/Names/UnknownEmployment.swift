import UnderstudyDiagnostics
import UnderstudyModel

/// Is everybody employed in a way that the organisation knows?
struct UnknownEmployment: Check {
  static let id: Diagnostic.ID = "unknown-employment"

  static let wrong = [
    """
    <‹person› id="p-1" name="Ada Marsh" employment="permanant"/>
    """,
    """
    <facet id="employment" name="Employment"><option id="staff"/><option id="guest"/></facet>
    <‹person› id="p-1" name="Ada Marsh" employment="permanent"/>
    """,
  ]

  static let right = [
    """
    <person id="p-1" name="Ada Marsh" employment="permanent"/><person id="p-2" name="Ben Okoro"/>
    """,
    """
    <facet id="employment" name="Employment"><option id="staff"/><option id="guest"/></facet>
    <person id="p-1" name="Ada Marsh" employment="guest"/>
    """,
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    let mentions = organisation.people.compactMap { person in
      person.employment.map { Mention($0, at: person.declared.range) }
    }
    return organisation.unknownNames(
      in: mentions, known: organisation.employments, Self.id, sentence: noEmployment)
  }
}

private func noEmployment(_ name: String) -> String {
  "'\(name)' is no kind of employment here"
}
