import Testing
import UnderstudyDiagnostics

@testable import UnderstudyLoading

/// Each declaration proves its own samples.
@Suite struct DeclarationTests {
  @Test(arguments: Vocabulary.kinds)
  func theRightSampleHasNoFinding(kind: ElementKind) throws {
    #expect(try findings(in: kind.declaration.right, as: kind).map(line) == [])
  }

  @Test(arguments: Vocabulary.kinds)
  func theWrongSampleIsReportedOnceAtItsMark(kind: ElementKind) throws {
    let wrong = kind.declaration.wrong
    let found = try findings(in: wrong.text, as: kind)
    #expect(found.map(\.id) == [wrong.finding], "\(found.map(line))")
    #expect(found.first?.range == (try markedRange(in: wrong.marked)))
  }

  @Test(arguments: AttributeCase.all)
  func theRightValueIsTaken(one: AttributeCase) throws {
    let found = try findings(in: one.sample(with: one.attribute.right), as: one.kind)
    let aboutPlaces: Set<Diagnostic.ID> = [.conflictingAttributes, .missingAttribute]
    // Another way to say the same may stand in the sample already, or need a partner.
    #expect(found.filter { !aboutPlaces.contains($0.id) && $0.id != .endsBeforeStart }.isEmpty)
  }

  @Test(arguments: AttributeCase.all)
  func theWrongValueIsReportedAtItsPlace(one: AttributeCase) throws {
    let wrong = one.attribute.wrong
    let found = try findings(in: one.sample(with: wrong), as: one.kind)
      .filter { [.malformedValue, .unknownZone, .unsafeLink].contains($0.id) }
    #expect(found.count == 1)
    let range = try #require(found.first?.range)
    let value = one.valueRange(of: wrong)
    #expect(value.start <= range.start && range.end <= value.end)
  }

  @Test func everyChildIsDeclared() {
    let keys = Set(Vocabulary.declarations.map(\.key))
    for declaration in Vocabulary.declarations {
      for child in declaration.children {
        #expect(keys.contains(child.key), "\(child.key) in \(declaration.key)")
      }
    }
  }

  @Test func everyElementCanBeReached() {
    let roots = Set(TopLevel.names)
    for declaration in Vocabulary.declarations {
      let parents = Vocabulary.parents[declaration.name, default: []]
      #expect(roots.contains(declaration.name) || !parents.isEmpty, "\(declaration.key)")
    }
  }
}
