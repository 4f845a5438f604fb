import Foundation

/// Whether calendars are what RFC 5545 asks for, byte by byte.
enum CalendarForm {
  /// A sentence for each fault.
  static func faults(in files: [String: Data]) -> [String] {
    files.filter { $0.key.hasSuffix(".ics") }.sorted { $0.key < $1.key }
      .flatMap { path, bytes in faults(of: bytes).map { "\(path): \($0)" } }
  }

  private static func faults(of bytes: Data) -> [String] {
    var faults: [String] = []
    let lines = Array(bytes).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty != true { faults.append("the last line does not end") }
    var open: [String] = []
    var names: Set<String> = []
    for line in lines.dropLast() {
      guard line.last == UInt8(ascii: "\r") else {
        faults.append("a line ends without CR")
        continue
      }
      let text = String(decoding: line.dropLast(), as: UTF8.self)
      if line.count > 76 { faults.append("a line is \(line.count - 1) bytes long") }
      if text.contains("\r") { faults.append("a line holds a CR") }
      if text.contains("\u{FFFD}") { faults.append("a line is cut inside a character") }
      if text.hasPrefix("BEGIN:") { open.append(String(text.dropFirst(6))) }
      if text.hasPrefix("END:"), open.popLast() != String(text.dropFirst(4)) {
        faults.append("'\(text)' ends what is not open")
      }
      if text.hasPrefix("UID:"), !names.insert(text).inserted {
        faults.append("'\(text)' comes twice")
      }
      let isContinued = text.hasPrefix(" ")
      let name = text.prefix { $0 != ":" && $0 != ";" }
      if !isContinued,
        name.isEmpty || !name.allSatisfy({ $0.isASCII && ($0.isUppercase || $0 == "-") })
      {
        faults.append("'\(text.prefix(40))' starts with no name of a property")
      }
    }
    if !open.isEmpty { faults.append("\(open.joined(separator: ", ")) is never ended") }
    return faults
  }
}
