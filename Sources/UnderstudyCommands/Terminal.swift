import Foundation

/// The two streams: results go to standard output, talk and progress to standard error.
enum Terminal {
  /// A result.
  static func show(_ text: String) {
    guard !text.isEmpty else { return }
    FileHandle.standardOutput.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Talk: what a person at a terminal wants to know, and a pipe does not.
  static func say(_ text: String) {
    guard !text.isEmpty else { return }
    FileHandle.standardError.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Whether a stream is a terminal that shows colours and its owner wants them (`NO_COLOR` unset).
  static func showsColour(_ stream: Stream, environment: [String: String]) -> Bool {
    isatty(stream.descriptor) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Whether somebody reads along what is said.
  static var isForPeople: Bool { isatty(Stream.error.descriptor) == 1 }

  /// A line that says how far a run is: only on a terminal, and wiped by the next one.
  static func progress(_ text: String) {
    guard isForPeople else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[2K\(text)".utf8))
  }

  /// Removes the progress line.
  static func endProgress() { progress("") }

  enum Stream {
    case output, error

    var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }
  }
}
