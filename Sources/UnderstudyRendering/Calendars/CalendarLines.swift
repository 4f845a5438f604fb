/// The lines of an iCalendar stream (RFC 5545, section 3.1): CRLF, at most 75 octets, escaped.
struct CalendarLines {
  private(set) var text = ""

  /// Adds a line whose value is written as it stands: a date, a keyword, a number.
  ///
  /// - Parameters:
  ///   - name: the property with its parameters, such as `DTSTART;VALUE=DATE`.
  ///   - value: ASCII without line breaks.
  mutating func add(_ name: String, _ value: String) {
    append(name + ":" + value)
  }

  /// Adds a line whose value is text: backslashes, commas, semicolons and line breaks are escaped.
  mutating func add(_ name: String, text: String) {
    append(name + ":" + escapedForCalendar(text))
  }

  /// Adds a line whose value is a list of texts, separated by commas.
  mutating func add(_ name: String, texts: [String]) {
    append(name + ":" + texts.map(escapedForCalendar).joined(separator: ","))
  }

  /// Folds between characters; a character of more than 74 octets between its scalars.
  private mutating func append(_ line: String) {
    var octets = 0
    for character in line {
      let length = character.utf8.count
      if length > 74 {
        for scalar in character.unicodeScalars {
          let length = String(scalar).utf8.count
          breakLine(before: length, &octets)
          text.unicodeScalars.append(scalar)
          octets += length
        }
      } else {
        breakLine(before: length, &octets)
        text.append(character)
        octets += length
      }
    }
    text += "\r\n"
  }

  /// Starts a continuation when the next piece would not fit; its blank counts as an octet.
  private mutating func breakLine(before length: Int, _ octets: inout Int) {
    guard octets + length > 75 else { return }
    text += "\r\n "
    octets = 1
  }
}

/// The text as a value of type TEXT (RFC 5545, section 3.3.11). Control characters, which that
/// type cannot hold, are left out; a tab becomes a blank.
private func escapedForCalendar(_ text: String) -> String {
  var escaped = ""
  var previousWasReturn = false
  for scalar in text.unicodeScalars {
    defer { previousWasReturn = scalar == "\r" }
    switch scalar {
    case "\\": escaped += "\\\\"
    case ";": escaped += "\\;"
    case ",": escaped += "\\,"
    case "\r": escaped += "\\n"
    case "\n": escaped += previousWasReturn ? "" : "\\n"
    case "\t": escaped += " "
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): break
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
