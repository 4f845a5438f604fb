import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyRelations

/// What can be explained.
package enum ExplainedKind: String, CaseIterable, Sendable {
  case role, department, service, person, session, customer
}

/// An explanation, and what the content has to say.
package struct ExplainReport: Sendable {
  package let content: ContentReport
  /// For people; empty where the content has errors.
  package let text: String
  /// For tools.
  package let json: String
}

/// Tells what follows from the content about one role, department, service, person, session or customer: chains,
/// impact, coverage and learning, each fact with the lines it comes from.
///
/// - Parameters:
///   - options: the content and the day that counts as today.
///   - kind: what kind of thing it is.
///   - name: its identifier.
///   - chains: how many chains to each customer are told at most.
/// - Returns: the explanation, for people and for tools.
/// - Throws: ``CompilerFailure`` of kind `wrongUsage` for something that does not exist.
package func explain(
  _ options: CompileOptions, _ kind: ExplainedKind, _ name: String, chains: Int = 10
) throws(CompilerFailure) -> ExplainReport {
  let compilation = try Compilation(options)
  let report = compilation.report()
  guard !compilation.isBroken else { return ExplainReport(content: report, text: "", json: "{}") }
  let explainer = Explainer(compilation, chainCount: chains)
  let organisation = compilation.organisation
  let account: Account? =
    switch kind {
    case .role: organisation[Identifier<Role>(name)].map(explainer.account(of:))
    case .department:
      organisation[Identifier<Department>(name)].map(explainer.account(of:))
    case .service: explainer.graph[Identifier<Service>(name)].map(explainer.account(of:))
    case .person: organisation[Identifier<Person>(name)].map(explainer.account(of:))
    case .session: organisation[Identifier<Item>(name)].flatMap(explainer.account(of:))
    case .customer: organisation[Identifier<Customer>(name)].map(explainer.account(of:))
    }
  guard let account else {
    throw unknown(name, kind.rawValue, among: organisation.names(of: kind))
  }
  return ExplainReport(content: report, text: account.text, json: account.json)
}

extension Organisation {
  /// Every identifier of a kind.
  fileprivate func names(of kind: ExplainedKind) -> [String] {
    switch kind {
    case .role: content.roles.map(\.id.rawValue)
    case .department: content.departments.map(\.id.rawValue)
    case .service: services.map(\.service.id.rawValue)
    case .person: content.people.map(\.id.rawValue)
    case .session: items.filter { $0.item.booking != nil }.map(\.item.id.rawValue)
    case .customer: content.customers.map(\.id.rawValue)
    }
  }
}
