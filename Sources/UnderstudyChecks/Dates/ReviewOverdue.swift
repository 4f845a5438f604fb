import UnderstudyDiagnostics
import UnderstudyModel

struct ReviewOverdue: Check {
  static let id: Diagnostic.ID = "review-overdue"
  static let severity = Severity.warning
  static let question = "Has everything been read again by the day that its author set?"

  static let wrong = [
    """
    <‹role› id="picker" title="Picker" review-by="2026-11-30"/>
    <‹curriculum› id="start" title="Start" review-by="2025-01-15"/>
    """
  ]

  static let right = [
    """
    <role id="picker" title="Picker" review-by="2026-12-01"/><role id="packer" title="Packer"/>
    <curriculum id="start" title="Start" review-by="2027-01-15"/>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    let pages =
      organisation.content.roles.map { ($0.title, $0.reviewBy, $0.declared) }
      + organisation.curricula.map { ($0.title, $0.reviewBy, $0.declared) }
    return pages.compactMap { title, day, declared in
      guard let day, day < today else { return nil }
      return Diagnostic(
        Self.id, Self.severity, overdue(title, day), at: declared.range, help: readAgain)
    }.grouped(overdue)
  }
}

private func overdue(_ title: String, _ day: Day) -> String {
  "'\(title)' should have been read again by \(day)"
}
private func overdue(_ count: Int) -> String {
  "\(count) roles and curricula should have been read again by now"
}
private let readAgain = "read it, mend what is no longer true, and set a new 'review-by'"
