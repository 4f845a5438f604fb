/// What is wrong with one line, and where.
struct LineFault: Error, Hashable, Sendable {
  var message: String
  /// Bytes of the line, from 0.
  var range: Range<Int>
  /// What was probably meant.
  var help: String?

  init(_ message: String, at range: Range<Int>, help: String? = nil) {
    self.message = message
    self.range = range
    self.help = help
  }
}
