import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyRelations

/// In what form a map is wanted.
package enum MapFormat: String, CaseIterable, Sendable {
  case svg, dot, mermaid, graphml, text, json
}

/// Which part of the organisation a map shows; the identifiers are those of the content.
package enum MapScope: Sendable {
  case whole
  case department(String)
  case role(String)
}

/// A map, and what the content has to say.
package struct MapReport: Sendable {
  package let content: ContentReport
  /// The map in the form asked for; empty where the content has errors.
  package let text: String
}

/// Draws who serves whom: the whole organisation, a department, or one role.
///
/// - Parameters:
///   - options: the content and the day, on which people and sticking points are counted.
///   - scope: which part.
///   - format: in what form; the same content gives the same bytes.
/// - Returns: the map, as text.
/// - Throws: ``CompilerFailure`` of kind `wrongUsage` for a department or role that does not exist.
package func drawMap(
  _ options: CompileOptions, of scope: MapScope, as format: MapFormat
) throws(CompilerFailure) -> MapReport {
  let compilation = try Compilation(options)
  let report = compilation.report()
  guard !compilation.isBroken else { return MapReport(content: report, text: "") }
  let organisation = compilation.organisation
  let extent: ServiceExtract.Scope
  switch scope {
  case .whole: extent = .whole
  case .department(let name):
    let id = Identifier<Department>(name)
    guard organisation[id] != nil else {
      throw unknown(name, "department", among: organisation.departments.map(\.id.rawValue))
    }
    extent = .department(id)
  case .role(let name):
    let id = Identifier<Role>(name)
    guard organisation[id] != nil else {
      throw unknown(name, "role", among: organisation.content.roles.map(\.id.rawValue))
    }
    extent = .role(id)
  }
  let graph = ServiceGraph(organisation)
  let extract = ServiceExtract(graph, extent)
  let text =
    switch format {
    case .svg: compilation.picture(of: extent, graph)
    case .dot: extract.dot
    case .mermaid: extract.mermaid
    case .graphml: extract.graphML
    case .text: extract.text
    case .json: extract.json
    }
  return MapReport(content: report, text: text)
}

/// Says that nothing has a name, and what may have been meant.
func unknown(_ name: String, _ kind: String, among names: [String]) -> CompilerFailure {
  let near = nearNames(to: name, among: names)
  let hint =
    near.isEmpty ? "" : "; did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
  return CompilerFailure(.wrongUsage, "there is no \(kind) '\(name.onOneLine)'\(hint)")
}

extension Compilation {
  /// The same drawing as on the site, as a file of its own.
  fileprivate func picture(of scope: ServiceExtract.Scope, _ graph: ServiceGraph) -> String {
    let register = StickingPointRegister(graph, on: today)
    let coverage = Coverage(ReachedLevels(organisation, record: record), on: today)
    let whole = OrganisationMap(
      Chains(graph), alone: Set(coverage.restingOnOnePerson.map(\.role)), register: register)
    let drawing =
      switch scope {
      case .whole: whole.drawing(name: "map")
      case .department(let id): DepartmentMap(of: id, in: whole).drawing(name: "map")
      case .role(let id): EgoMap(of: id, in: graph, register: register).drawing(name: "map")
      }
    return SVGWriter { _ in nil }.document(drawing)
  }
}

extension ServiceExtract {
  /// Nodes and services, for other programs.
  fileprivate var json: String {
    let nodes = nodes.map { node in
      JSONValue.object(of: [
        ("id", .string(node.key)), ("kind", .string(kind(of: node))),
        ("name", .string(graph.name(of: node))),
        ("department", graph.department(of: node).map { .string($0.rawValue) }),
      ])
    }
    let links = links.map { link in
      JSONValue.object(of: [
        ("id", .string(link.id.rawValue)), ("from", .string(link.supplier.key)),
        ("to", .string(link.receiver.key)), ("what", .string(link.service.what)),
        ("within", link.service.within.map { .string("\($0.length)") }),
        ("clock", link.service.within.map { .string($0.clock.rawValue) }),
        ("withinText", link.service.withinText.map { .string($0) }),
        ("criticality", .string(link.criticality.rawValue)),
      ])
    }
    return JSONValue.object([
      ("title", .string(title)), ("nodes", .array(nodes)), ("services", .array(links)),
    ]).text
  }
}
