private import Foundation
import UnderstudyModel

extension ValueKind {
  static let zone = ValueKind(
    "zone", "a time zone", form: "a zone is a name of the IANA database, such as 'Europe/London'",
    right: "Europe/London",
    wrong: "London, England",
    .pattern("[A-Za-z][A-Za-z0-9_+\\-]*(/[A-Za-z0-9_+\\-]+)*"))
}

extension AttributeKey where Value == Zone {
  static func zone(_ name: String, _ meaning: String, usually: String) -> Self {
    Self(name, .zone, meaning, .usually(usually)) { written in
      let zones = written.reading.surroundings.zones
      return zones[written.text]
        ?? written.refuse(
          among: zones.names, as: .unknownZone,
          message: "there is no time zone '\(shown(written.text))'")
    }
  }
}

/// The zones that content has named, as tables. Each is made once for a load.
///
/// A class, so that all files of a load share it; it never leaves the call that loads.
final class ZoneTables {
  private var tables: [String: Zone] = [:]

  /// The zone of a name; `nil` where the system's zone data has none.
  subscript(name: String) -> Zone? {
    if let known = tables[name] { return known }
    guard let made = zone(named: name) else { return nil }
    tables[name] = made
    return made
  }

  /// What zones are called, for those who misspell one.
  var names: [String] { TimeZone.knownTimeZoneIdentifiers + ["UTC"] }
}

/// A zone as a table of its changes from 1990 to 2060.
private func zone(named name: String) -> Zone? {
  guard name.utf8.count <= 64, name.allSatisfy({ $0.isASCII && isPartOfAName($0) }),
    !name.hasPrefix("GMT+"), !name.hasPrefix("GMT-"), let zone = TimeZone(identifier: name)
  else { return nil }
  let start = Date(timeIntervalSince1970: 631_152_000)
  let end = Date(timeIntervalSince1970: 2_871_763_200)
  var offset = zone.secondsFromGMT(for: start) / 60
  var table = Zone(name: name, baseOffset: offset)
  var moment = start
  while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < end, next > moment {
    let changed = zone.secondsFromGMT(for: next) / 60
    if changed != offset {
      let minutes = Int((next.timeIntervalSince1970 / 60).rounded())
      table.changes.append(.init(from: Instant(minutes: minutes), offset: changed))
      offset = changed
    }
    moment = next
  }
  return table
}

private func isPartOfAName(_ character: Character) -> Bool {
  character.isLetter || character.isNumber || "/_+-".contains(character)
}
