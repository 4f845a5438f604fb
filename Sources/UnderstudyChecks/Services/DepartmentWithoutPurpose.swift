import UnderstudyDiagnostics
import UnderstudyModel

struct DepartmentWithoutPurpose: Check {
  static let id: Diagnostic.ID = "department-without-purpose"
  static let severity = Severity.note
  static let question = "Does every department say what it is there for?"

  static let wrong = [
    """
    <‹department› id="sales" name="Sales"/>
    """
  ]

  static let right = [
    """
    <department id="sales" name="Sales">
      <purpose>Sells what we make, and tells us what to make.</purpose>
    </department>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    organisation.departments.filter(\.purpose.isEmpty)
      .map { Diagnostic(Self.id, Self.severity, saysNoPurpose($0.name), at: $0.declared.range) }
      .grouped(sayNoPurpose)
  }
}

private func saysNoPurpose(_ department: String) -> String {
  "'\(department)' does not say what it is there for"
}
private func sayNoPurpose(_ count: Int) -> String {
  "\(count) departments do not say what they are there for"
}
