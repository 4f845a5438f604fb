import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyRelations
import UnderstudyRendering

extension Explainer {
  /// What it comes to when something stands still for each of the usual lengths.
  func impactSection(of failure: Impact.Failure) -> Account.Section {
    let impacts = Stoppage.usual.map { Impact(of: failure, lasting: $0, on: ground) }
    var lines: [String] = []
    if let longest = impacts.last, !longest.standIns.isEmpty {
      let names = longest.standIns.map(name).joined(separator: ", ")
      lines.append("others can step in: \(names)")
    }
    lines += impacts.flatMap(lines(for:))
    lines.append(
      "assumed: whoever gets nothing can give nothing once the promised time has passed in the "
        + "supplier's working hours; a promise without a figure counts as one working day")
    return .init(
      heading: "If it stands still", key: "impact", lines: lines,
      data: .array(impacts.map(data(for:))))
  }

  private func lines(for impact: Impact) -> [String] {
    guard let felt = impact.felt else {
      return ["\(impact.stoppage.words): not felt, because others step in on every day"]
    }
    let roles =
      impact.roleCount == 0
      ? "no role feels it"
      : "\(count(impact.roleCount, "role")) \(impact.roleCount == 1 ? "feels" : "feel") it"
    let window = "\(felt.from.short) to \(felt.until.short)"
    var lines = ["\(impact.stoppage.words) (\(window)): \(roles)"]
    lines += impact.customers.map { reach in
      "  \(graph.name(of: reach.node)) from \(reach.at.short), by \(way(reach.way))"
    }
    let promises = impact.promises.map { id in
      "  promise falls: \(organisation[id]?.text.plainText ?? id.rawValue)"
    }
    return lines + promises
      + impact.goals.map { "  goal suffers: \(organisation[$0]?.name ?? $0.rawValue)" }
  }

  /// `Complete orders, Packed orders, Shipped orders [roles/dispatch.xml:4]`.
  private func way(_ links: [ServiceLink]) -> String {
    let place = links.last?.service.declared.place.map { " [\($0)]" } ?? ""
    return links.map(\.service.what).joined(separator: ", ") + place
  }

  private func data(for impact: Impact) -> JSONValue {
    .object(of: [
      ("days", .string(impact.stoppage.days)),
      ("from", impact.felt.map { .string("\($0.from)") }),
      ("until", impact.felt.map { .string("\($0.until)") }),
      ("standIns", people(impact.standIns)), ("roles", .int(impact.roleCount)),
      ("reached", .array(impact.reached.map(data(for:)))),
      ("promises", .array(impact.promises.map { .string($0.rawValue) })),
      ("goals", .array(impact.goals.map { .string($0.rawValue) })),
    ])
  }

  private func data(for reach: Impact.Reach) -> JSONValue {
    .object([
      ("node", .string(reach.node.key)), ("at", .string("\(reach.at)")),
      ("minutes", .int(reach.delay.minutes)), ("withoutFigure", .int(reach.assumed)),
      ("services", .array(reach.way.map { .string($0.id.rawValue) })),
    ])
  }
}
