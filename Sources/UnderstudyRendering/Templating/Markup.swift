package import UnderstudyDiagnostics

/// HTML that is ready to stand on a page: prose, drawings, and what templates made.
///
/// The only type that reaches a page without being escaped, so that nothing is raw by accident.
/// It carries what its author should know about it; printing it reports that.
package struct Markup: Hashable, Sendable {
  package var html: String
  /// What was found while the text was written, such as a value that nobody knows.
  package var diagnostics: [Diagnostic]

  /// HTML as it is; whoever calls this answers for its safety.
  package init(html: String = "", _ diagnostics: [Diagnostic] = []) {
    self.html = html
    self.diagnostics = diagnostics
  }

  /// Plain text, escaped.
  package init(text: String) { self.init(html: text.escapedForHTML) }

  package var isEmpty: Bool { html.isEmpty }

  package static func + (left: Markup, right: Markup) -> Markup {
    Markup(html: left.html + right.html, left.diagnostics + right.diagnostics)
  }

  package static func += (left: inout Markup, right: Markup) {
    left.html += right.html
    left.diagnostics += right.diagnostics
  }
}

extension Sequence<Markup> {
  /// All of it in order, with some HTML between the parts.
  package func joined(separator: String = "") -> Markup {
    var whole = Markup()
    for (place, part) in enumerated() {
      if place > 0 { whole.html += separator }
      whole += part
    }
    return whole
  }
}

extension Markup: Codable {
  /// Views are read by ``ViewEncoder``, which never comes here.
  package init(from decoder: any Decoder) throws {
    self.init(html: try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(html)
  }
}
