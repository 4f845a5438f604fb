import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning
import UnderstudyRendering

/// What somebody has to be told when a plan changes.
struct ToldPerson {
  var person: Identifier<Person>
  var name: String
  /// In the order in which people have them in their calendars.
  var changes: [Change]

  struct Change {
    enum Kind: String { case moved, new, gone }

    var kind: Kind
    var before: Placement?
    var after: Placement?
    /// A sentence without a full stop, said to the person.
    var words: String

    /// By the day that people have in their calendars, then by the new one.
    fileprivate var place: (LocalTime, LocalTime, String) {
      let known = before ?? after
      let now = after ?? before
      let start = LocalTime(Day(number: 0), .midnight)
      return (known?.start ?? start, now?.start ?? start, words)
    }
  }

  /// Everybody whose days change from one plan to another, by name.
  static func all(_ comparison: PlanComparison, in organisation: Organisation) -> [ToldPerson] {
    let words = ChangeWords(organisation: organisation)
    var changes: [Identifier<Person>: [Change]] = [:]
    for move in comparison.moved {
      let people = [move.before.trainee, move.before.host, move.after.host]
      for person in Set(people) {
        changes[person, default: []].append(words.change(move, for: person))
      }
    }
    for placement in comparison.new {
      for person in Set([placement.trainee, placement.host]) {
        changes[person, default: []].append(words.new(placement, for: person))
      }
    }
    for placement in comparison.gone {
      for person in Set([placement.trainee, placement.host]) {
        changes[person, default: []].append(words.gone(placement, for: person))
      }
    }
    return changes.map { person, changes in
      ToldPerson(
        person: person, name: words.name(person), changes: changes.sorted { $0.place < $1.place })
    }.sorted { ($0.name, $0.person) < ($1.name, $1.person) }
  }

  /// `Tell Maya Chen (maya):` and a line for each change.
  var lines: [String] { ["Tell \(name) (\(person)):"] + changes.map { "  \($0.words)" } }

  var json: JSONValue {
    .object([
      ("person", .string(person.rawValue)), ("name", .string(name)),
      ("changes", .array(changes.map(\.json))),
    ])
  }
}

extension ToldPerson.Change {
  fileprivate var json: JSONValue {
    let placement = after ?? before
    return .object(of: [
      ("kind", .string(kind.rawValue)),
      ("trainee", placement.map { .string($0.trainee.rawValue) }),
      ("item", placement.map { .string($0.item.rawValue) }),
      ("time", placement?.time.map { .int($0) }), ("part", placement?.part.map { .int($0) }),
      ("before", before.map { standing($0) }), ("after", after.map { standing($0) }),
      ("words", .string(words)),
    ])
  }

  private func standing(_ placement: Placement) -> JSONValue {
    .object([
      ("host", .string(placement.host.rawValue)), ("start", .string("\(placement.start)")),
      ("end", .string("\(placement.end)")),
    ])
  }
}
