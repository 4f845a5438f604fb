import UnderstudyDiagnostics
import UnderstudyModel

struct CurriculumForNobody: Check {
  static let id: Diagnostic.ID = "curriculum-for-nobody"
  static let severity = Severity.note
  static let needsEveryFile = true
  static let question = "Is there somebody for whom each curriculum is meant?"

  static let wrong = [
    """
    <role id="picker" title="Picker"/>
    <curriculum id="picker-start" title="Start as a picker" for="‹picker›"/>
    <person id="p-1" name="Ada Marsh"/>
    """
  ]

  static let right = [
    """
    <role id="picker" title="Picker"/><role id="packer" title="Packer"/>
    <curriculum id="picker-start" title="Start as a picker" for="picker packer"/>
    <curriculum id="anybody" title="Welcome"/>
    <person id="p-1" name="Ada Marsh"><holds role="packer"/></person>
    """,
    """
    <role id="picker" title="Picker"/>
    <curriculum id="picker-start" title="Start as a picker" for="picker"/>
    <person id="p-1" name="Ada Marsh"><enrolled curriculum="picker-start" start="2026-12-07"/></person>
    """,
    """
    <role id="picker" title="Picker"/>
    <curriculum id="picker-start" title="Start as a picker" for="picker"/>
    """,
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    let staffing = Staffing(organisation, today: today)
    guard staffing.hasPeople else { return [] }
    let taken = Set(organisation.people.flatMap { $0.enrolments.map(\.curriculum.id) })
    let included = Set(organisation.curricula.flatMap { $0.includes.map(\.id) })
    return organisation.curricula.filter { curriculum in
      !curriculum.roles.isEmpty && !taken.contains(curriculum.id)
        && !included.contains(curriculum.id)
        && curriculum.roles.allSatisfy { organisation[$0.id] != nil && !staffing.isHeld($0.id) }
    }.map { curriculum in
      Diagnostic(
        Self.id, Self.severity, forNobody(curriculum.title), at: curriculum.roles.first?.range)
    }.grouped(forNobody)
  }
}

private func forNobody(_ curriculum: String) -> String {
  "nobody holds a role that '\(curriculum)' is meant for, and nobody takes it"
}
private func forNobody(_ count: Int) -> String {
  "\(count) curricula are meant for roles that nobody holds, and nobody takes them"
}
