import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownFacetValue: MentionCheck {
  static let id: Diagnostic.ID = "unknown-facet-value"
  static let severity = Severity.error
  static let question = "Is every value of a condition or an answer a value of its facet?"

  static let wrong = [
    """
    <facet id="laptop" name="Laptop"><option id="linux"/><option id="mac"/></facet>
    <site id="mill" name="The mill"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <task id="shell" title="Choose a shell" only-for="laptop:linux|‹macc›"/>
        <task id="tour" title="Tour" only-for="site:mill|‹harbour› employment:‹contracter›"/>
      </phase>
    </curriculum>
    """,
    """
    <facet id="employment" name="Employment"><option id="staff"/></facet>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one"><task id="tour" title="Tour" not-for="employment:‹permanent›"/></phase>
    </curriculum>
    """,
  ]

  static let right = [
    """
    <facet id="laptop" name="Laptop"><option id="linux"/><option id="mac"/></facet>
    <site id="mill" name="The mill"/><site id="harbour" name="The harbour"/>
    <role id="clerk" title="Clerk"/><department id="sales" name="Sales"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one" only-for="role:clerk department:sales">
        <task id="tour" title="Tour" only-for="site:mill|harbour employment:contractor laptop:mac"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><facet id="laptop" is="linux"/></person>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    var asked: [String: [Mention]] = [:]
    for clause in mentions.clauses {
      asked[clause.facet, default: []] += clause.values.indices.map {
        Mention(clause.values[$0], at: clause.range(ofValue: $0))
      }
    }
    for answer in mentions.answers {
      asked[answer.facet.id.rawValue, default: []].append(
        Mention(answer.option, at: answer.declared.range))
    }
    return asked.keys.sorted().flatMap { facet -> [Diagnostic] in
      guard let values = organisation.values(ofFacet: facet) else { return [] }
      return organisation.unknownNames(in: asked[facet] ?? [], known: values, Self.id) {
        noValue($0, of: facet)
      }
    }
  }
}

extension Organisation {
  /// The values that somebody may have of a facet; `nil` where there is no such facet.
  fileprivate func values(ofFacet facet: String) -> [String]? {
    switch facet {
    case "site": content.sites.map(\.id.rawValue)
    case "department": content.departments.map(\.id.rawValue)
    case "role": content.roles.map(\.id.rawValue)
    case "employment": employments
    default: self[Identifier<Facet>(facet)]?.options.map(\.id)
    }
  }
}

private func noValue(_ value: String, of facet: String) -> String {
  "'\(value)' is no value of the facet '\(facet)'"
}
