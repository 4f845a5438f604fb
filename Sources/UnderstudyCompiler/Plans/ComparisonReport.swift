import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning

/// How two plans differ, in sentences and for tools.
struct ComparisonReport {
  let names: (String, String)
  let values: ([AimValue], [AimValue])
  let comparison: PlanComparison
  let organisation: Organisation

  private var told: [ToldPerson] { ToldPerson.all(comparison, in: organisation) }

  var text: String {
    var lines = [headline, "", "from \(names.0)", "to   \(names.1)", ""] + table
    for person in told {
      lines += ["", "\(person.name) (\(person.person)):"]
      lines += person.changes.map { "  \($0.words)" }
    }
    return lines.joined(separator: "\n")
  }

  private var headline: String {
    if comparison.isEmpty { return "both plans say the same" }
    let people = comparison.people.count
    return "\(comparison.moved.count) moved, \(comparison.new.count) new, "
      + "\(comparison.gone.count) gone; "
      + "\(people) \(people == 1 ? "person is" : "people are") concerned"
  }

  /// One line for each term: level, name, both values, the difference.
  private var table: [String] {
    let rows = zip(values.0, values.1).map { first, second in
      [
        "  level \(first.level)", first.term.rawValue, "\(first.value)", "\(second.value)",
        difference(second.value - first.value),
      ]
    }
    return aligned([["  aims", "", "from", "to", ""]] + rows)
  }

  private func difference(_ change: Int) -> String {
    switch change {
    case 0: "the same"
    case ..<0: "\(-change) less"
    default: "\(change) more"
    }
  }

  var json: String {
    let terms = zip(values.0, values.1).map { first, second in
      JSONValue.object([
        ("level", .int(first.level)), ("term", .string(first.term.rawValue)),
        ("weight", .int(first.weight)), ("from", .int(first.value)), ("to", .int(second.value)),
      ])
    }
    return JSONValue.object([
      ("from", .string(names.0)), ("to", .string(names.1)),
      ("moved", .int(comparison.moved.count)), ("new", .int(comparison.new.count)),
      ("gone", .int(comparison.gone.count)), ("quality", .array(terms)),
      ("people", .array(told.map(\.json))),
    ]).text
  }
}

/// Rows of words set in columns: the first two to the left, numbers to the right.
private func aligned(_ rows: [[String]]) -> [String] {
  let width = rows.map(\.count).max() ?? 0
  let widths = (0..<width).map { column in rows.map { $0[column].count }.max() ?? 0 }
  return rows.map { row in
    let cells = row.enumerated().map { column, cell in
      let space = String(repeating: " ", count: widths[column] - cell.count)
      return column == 2 || column == 3 ? space + cell : cell + space
    }
    var line = cells.joined(separator: "  ")
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
