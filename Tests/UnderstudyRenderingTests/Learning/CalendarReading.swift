/// A strict reader of iCalendar text (RFC 5545): it forgives nothing that the standard forbids.
struct CalendarReading {
  struct Fault: Error, Equatable {
    var line: Int
    var what: String
  }

  struct Event: Equatable {
    /// Values by name, parameters included in the name: `DTSTART;VALUE=DATE`.
    var values: [String: String] = [:]

    subscript(name: String) -> String? { values[name] }
  }

  var properties: [String: String] = [:]
  var events: [Event] = []

  init(_ text: String) throws {
    var isOpen = false
    var event: Event?
    for (number, line) in try Self.unfolded(text).enumerated() {
      guard let colon = line.firstIndex(of: ":") else {
        throw Fault(line: number, what: "no colon")
      }
      let name = String(line[..<colon])
      let value = try Self.unescaped(line[line.index(after: colon)...], name, number)
      switch (name, value) {
      case ("BEGIN", "VCALENDAR"): isOpen = true
      case ("END", "VCALENDAR"): isOpen = false
      case ("BEGIN", "VEVENT"):
        guard isOpen, event == nil else { throw Fault(line: number, what: "stray event") }
        event = Event()
      case ("END", "VEVENT"):
        guard let made = event else { throw Fault(line: number, what: "stray end") }
        for needed in ["UID", "DTSTAMP"] where made[needed] == nil {
          throw Fault(line: number, what: "no \(needed)")
        }
        events.append(made)
        event = nil
      default:
        if event != nil {
          guard event?.values.updateValue(value, forKey: name) == nil else {
            throw Fault(line: number, what: "\(name) twice")
          }
        } else {
          properties[name] = value
        }
      }
    }
    if isOpen || event != nil { throw Fault(line: 0, what: "unclosed") }
    if events.isEmpty { throw Fault(line: 0, what: "no component") }
  }

  /// The content lines: every line ends with CRLF and has at most 75 octets.
  private static func unfolded(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    var lines: [[UInt8]] = []
    var current: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == 13 {
        guard place + 1 < bytes.count, bytes[place + 1] == 10 else {
          throw Fault(line: lines.count, what: "return alone")
        }
        if current.count > 75 { throw Fault(line: lines.count, what: "over 75 octets") }
        if String(validating: current, as: UTF8.self) == nil {
          throw Fault(line: lines.count, what: "a character is cut")
        }
        if current.first == 0x20, !lines.isEmpty {
          lines[lines.count - 1] += current.dropFirst()
        } else {
          lines.append(current)
        }
        current = []
        place += 2
      } else {
        if bytes[place] == 10 { throw Fault(line: lines.count, what: "line feed alone") }
        if bytes[place] < 0x20 { throw Fault(line: lines.count, what: "control character") }
        current.append(bytes[place])
        place += 1
      }
    }
    if !current.isEmpty { throw Fault(line: lines.count, what: "no CRLF at the end") }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let texts = ["SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME"]

  private static func unescaped(
    _ value: Substring, _ name: String, _ line: Int
  ) throws -> String {
    guard texts.contains(name) else { return String(value) }
    var text = ""
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        switch scalar {
        case "n", "N": text += "\n"
        case "\\", ";", ",": text.unicodeScalars.append(scalar)
        default: throw Fault(line: line, what: "unknown escape")
        }
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == ";" || scalar == "," {
        throw Fault(line: line, what: "bare \(scalar)")
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    if isEscaped { throw Fault(line: line, what: "escape at the end") }
    return text
  }
}
