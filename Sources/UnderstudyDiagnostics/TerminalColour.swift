/// Colours and weight by the escape sequences of ECMA-48, or nothing at all.
struct TerminalColour {
  var isUsed: Bool

  /// Text in the colour of a severity: red, yellow, blue-green.
  func marked(_ text: String, as severity: Severity) -> String {
    switch severity {
    case .error: sequence("1;31", text)
    case .warning: sequence("1;33", text)
    case .note: sequence("1;36", text)
    }
  }

  /// Bold text.
  func strong(_ text: String) -> String { sequence("1", text) }

  private func sequence(_ codes: String, _ text: String) -> String {
    isUsed ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}
