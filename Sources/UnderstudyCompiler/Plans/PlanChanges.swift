import Foundation
import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning

/// What has come up since the schedule was made, as somebody typed it.
package struct PlanChanges: Sendable {
  /// `PERSON:DAY` or `PERSON:DAY..DAY`, both days included.
  package var absent: [String] = []
  /// `TRAINEE/ITEM`, where whoever hosts it now says no, or `TRAINEE/ITEM@HOST`.
  package var refused: [String] = []
  /// `TRAINEE/ITEM`, then `@HOST`, `=START` or both: `maya/see-picking@ben=2026-12-03T09:00`.
  package var pinned: [String] = []

  package init() {}

  package var isEmpty: Bool { absent.isEmpty && refused.isEmpty && pinned.isEmpty }

  /// What was typed, understood.
  ///
  /// - Throws: ``CompilerFailure`` of kind `wrongUsage` for what is misspelt or names what the content
  ///   does not know.
  func disruption(in organisation: Organisation) throws(CompilerFailure) -> Disruption {
    var disruption = Disruption()
    for text in absent { disruption.absences.append(try absence(text, organisation)) }
    for text in refused { disruption.refusals += try refusals(text, organisation) }
    for text in pinned { disruption.pins.append(try pin(text, organisation)) }
    return disruption
  }

  private func absence(
    _ text: String, _ organisation: Organisation
  ) throws(CompilerFailure) -> (person: Identifier<Person>, from: Day, to: Day) {
    let (name, days) = split(text, at: ":")
    let (first, last) = split(days ?? "", at: "..")
    guard let from = Day(parsing: first), let to = Day(parsing: last ?? first) else {
      throw misspelt("--absent", text, "p-031:2026-12-03 or p-031:2026-12-03..2026-12-05")
    }
    guard from <= to else {
      throw CompilerFailure(.wrongUsage, "--absent '\(text)': the last day is before the first")
    }
    return (try person(name, organisation), from, to)
  }

  private func refusals(
    _ text: String, _ organisation: Organisation
  ) throws(CompilerFailure) -> [PlanningPolicy.Avoid] {
    let (what, name) = split(text, at: "@")
    let (trainee, item) = try session(what, "--refuse", text, organisation)
    var hosts: [Identifier<Person>] = []
    if let name {
      hosts = [try person(name, organisation)]
    } else {
      for placement in organisation.schedule ?? []
      where placement.trainee == trainee && placement.item == item
        && !hosts.contains(placement.host)
      {
        hosts.append(placement.host)
      }
      guard !hosts.isEmpty else {
        throw CompilerFailure(
          .wrongUsage,
          "--refuse '\(text)': nobody hosts that in schedule.xml; name the host as @HOST")
      }
    }
    return hosts.map { host in
      var refusal = PlanningPolicy.Avoid(
        trainee: Reference(trainee, at: .typed), host: Reference(host, at: .typed),
        declared: .nowhere)
      refusal.item = Reference(item, at: .typed)
      return refusal
    }
  }

  private func pin(
    _ text: String, _ organisation: Organisation
  ) throws(CompilerFailure) -> PlanningPolicy.Pin {
    let (before, start) = split(text, at: "=")
    let (what, host) = split(before, at: "@")
    let (trainee, item) = try session(what, "--pin", text, organisation)
    var pin = PlanningPolicy.Pin(
      trainee: Reference(trainee, at: .typed), item: Reference(item, at: .typed),
      declared: .nowhere)
    if let host { pin.host = Reference(try person(host, organisation), at: .typed) }
    if let start {
      guard let time = LocalTime(parsing: start) else {
        throw misspelt("--pin", text, "maya/see-picking@ben=2026-12-03T09:00")
      }
      pin.start = time
    }
    guard host != nil || start != nil else {
      throw CompilerFailure(
        .wrongUsage, "--pin '\(text)': say with whom (@HOST), when (=START), or both")
    }
    return pin
  }

  private func session(
    _ text: String, _ option: String, _ whole: String, _ organisation: Organisation
  ) throws(CompilerFailure) -> (Identifier<Person>, Identifier<Item>) {
    let (name, item) = split(text, at: "/")
    guard let item else { throw misspelt(option, whole, "maya/see-picking@ben") }
    let trainee = try person(name, organisation)
    guard organisation[Identifier<Item>(item)] != nil else {
      throw unknown("item", item, organisation.items.map(\.item.id.rawValue))
    }
    return (trainee, Identifier(item))
  }

  private func person(
    _ name: String, _ organisation: Organisation
  ) throws(CompilerFailure) -> Identifier<Person> {
    let id = Identifier<Person>(name)
    guard organisation[id] != nil else {
      throw unknown("person", name, organisation.people.map(\.id.rawValue))
    }
    return id
  }

  private func misspelt(_ option: String, _ text: String, _ right: String) -> CompilerFailure {
    CompilerFailure(.wrongUsage, "\(option) '\(text)' cannot be read; write it like \(right)")
  }

  private func unknown(_ kind: String, _ name: String, _ known: [String]) -> CompilerFailure {
    let help = nearNames(to: name, among: known).first.map { "; did you mean '\($0)'?" } ?? ""
    return CompilerFailure(.wrongUsage, "there is no \(kind) '\(name)'\(help)")
  }

  /// What stands before and behind the first of a mark; all and nothing where there is none.
  private func split(_ text: String, at mark: String) -> (String, String?) {
    guard let range = text.range(of: mark) else { return (text, nil) }
    return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
  }
}

extension SourceRange {
  /// Typed on the command line, so in no file.
  fileprivate static let typed = SourceRange(file: "")
}
