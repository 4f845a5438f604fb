import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownFacet: MentionCheck {
  static let id: Diagnostic.ID = "unknown-facet"
  static let severity = Severity.error
  static let question = "Does every condition, and every answer, ask for a facet that exists?"

  static let wrong = [
    """
    <facet id="laptop" name="Laptop"><option id="linux"/></facet>
    <site id="mill" name="The mill"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <task id="shell" title="Choose a shell" only-for="site:mill ‹laptops›:linux"/>
        <task id="tour" title="Tour" not-for="‹floor›:second"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><facet id="‹lapdog›" is="linux"/></person>
    """
  ]

  static let right = [
    """
    <facet id="laptop" name="Laptop"><option id="linux"/></facet>
    <site id="mill" name="The mill"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <task id="shell" title="Choose a shell" only-for="site:mill laptop:linux"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><facet id="laptop" is="linux"/></person>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    let asked = mentions.clauses.map { Mention($0.facet, at: $0.facetRange) }
    let answered = mentions.answers.map { Mention($0.facet) }
    let declared = organisation.facets.map(\.id.rawValue)
    return organisation.unknownNames(
      in: asked, known: Facet.builtIn + declared, Self.id, sentence: noFacet)
      + organisation.unknownNames(in: answered, known: declared, Self.id, sentence: noFacet)
  }
}

private func noFacet(_ name: String) -> String {
  "no facet is called '\(name)'"
}
