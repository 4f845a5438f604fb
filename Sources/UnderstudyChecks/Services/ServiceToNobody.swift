import UnderstudyDiagnostics
import UnderstudyModel

struct ServiceToNobody: Check {
  static let id: Diagnostic.ID = "service-to-nobody"
  static let severity = Severity.note
  static let needsEveryFile = true
  static let question = "Does every service go to somebody?"

  static let wrong = [
    """
    <role id="picker" title="Picker">
      <serves id="trolleys" role="‹packer›" what="Full trolleys"/>
      <serves id="counts" department="‹stock›" what="Counts"/>
    </role>
    <role id="packer" title="Packer"/><department id="stock" name="Stock"/>
    <person id="p-1" name="Ada Marsh"><holds role="picker"/></person>
    """
  ]

  static let right = [
    """
    <role id="picker" title="Picker">
      <serves id="trolleys" role="packer" what="Full trolleys"/>
      <serves id="counts" department="stock" what="Counts"/>
    </role>
    <role id="packer" title="Packer" department="shelves"/>
    <department id="stock" name="Stock"/>
    <department id="shelves" name="Shelves" parent="stock"/>
    <person id="p-1" name="Ada Marsh"><holds role="packer"/></person>
    """,
    """
    <role id="picker" title="Picker">
      <serves id="trolleys" role="packer" what="Full trolleys"/>
    </role>
    <role id="packer" title="Packer"/>
    """,
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    let staffing = Staffing(organisation, today: today)
    guard staffing.hasPeople else { return [] }
    let peopled = peopledDepartments(organisation, staffing)
    return organisation.services.map(\.service).compactMap { service in
      switch service.receiver {
      case .role(let role):
        guard organisation[role.id] != nil, !staffing.isHeld(role.id) else { return nil }
        return Diagnostic(Self.id, Self.severity, noHolder(service, role.id), at: role.range)
      case .department(let department):
        guard organisation[department.id] != nil, !peopled.contains(department.id)
        else { return nil }
        return Diagnostic(
          Self.id, Self.severity, noMember(service, department.id), at: department.range)
      case .customer, .partner, .everyone: return nil
      }
    }.grouped(toNobody)
  }

  /// Departments to which somebody belongs, or in which somebody holds a role, with all around them.
  private func peopledDepartments(
    _ organisation: Organisation, _ staffing: Staffing
  ) -> Set<Identifier<Department>> {
    var peopled: Set<Identifier<Department>> = []
    func add(_ department: Identifier<Department>?) {
      var next = department
      while let current = next, peopled.insert(current).inserted {
        next = organisation[current]?.parent?.id
      }
    }
    for department in organisation.people.flatMap(\.departments) { add(department.id) }
    for role in organisation.content.roles where staffing.isHeld(role.id) {
      add(role.department?.id)
    }
    return peopled
  }
}

private func noHolder(_ service: Service, _ role: Identifier<Role>) -> String {
  "'\(service.what)' goes to '\(role)', a role that nobody holds"
}
private func noMember(_ service: Service, _ department: Identifier<Department>) -> String {
  "'\(service.what)' goes to '\(department)', where nobody works"
}
private func toNobody(_ count: Int) -> String {
  "\(count) services go to roles that nobody holds or to departments where nobody works"
}
