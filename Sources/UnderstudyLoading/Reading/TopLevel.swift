import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudySyntax

/// The elements that may be a file's root, alone or among their like below a plural.
enum TopLevel {
  /// Those that may also stand in `<organization>`, in the order of the documentation.
  static let inside: [RootKind] = [
    .init(CalendarElement.self), .init(SiteElement.self), .init(RoomElement.self),
    .init(FacetElement.self), .init(CustomerElement.self), .init(PartnerElement.self),
    .init(GoalElement.self), .init(SystemElement.self), .init(DepartmentElement.self),
    .init(TermElement.self), .init(RoleElement.self), .init(CurriculumElement.self),
    .init(PersonElement.self), .init(PlanningElement.self), .init(RecognitionElement.self),
    .init(ActionElement.self),
  ]

  static let all: [RootKind] =
    [.init(OrganizationElement.self)] + inside
    + [.init(ScheduleElement.self), .init(MapElement.self)]

  /// Every name that a root may have.
  static let names: [String] =
    all.map(\.declaration.name) + all.compactMap { $0.plural?.declaration.name }

  private static let singles = Dictionary(
    uniqueKeysWithValues: all.map { ($0.declaration.name, $0) })
  private static let plurals = Dictionary(
    uniqueKeysWithValues: all.compactMap(\.plural).map { ($0.declaration.name, $0) })

  /// Reads an element that may be a root, and keeps what it says.
  ///
  /// - Returns: whether it is such an element.
  static func read(
    _ element: Element, in reading: FileReading, from parent: ElementReader? = nil
  ) -> Bool {
    func reader(_ declaration: ElementDeclaration) -> ElementReader {
      parent?.reader(for: element, declaration, inherited: parent?.audience)
        ?? ElementReader(element, declaration, in: reading)
    }
    if let kind = singles[element.name] {
      kind.read(reader(kind.declaration))
    } else if let plural = plurals[element.name], let kind = singles[plural.one] {
      let reader = reader(plural.declaration)
      let audience = reader.audience
      for child in reader.elements(named: plural.one) {
        kind.read(reader.reader(for: child, kind.declaration, inherited: audience))
      }
    } else {
      return false
    }
    return true
  }
}

extension ElementReader {
  /// Reads the children that might as well be roots of files of their own.
  func readTopLevelChildren() {
    for node in nodes {
      guard case .element(let child) = node, declaration.child(child.name) != nil else { continue }
      _ = TopLevel.read(child, in: reading, from: self)
    }
  }
}
