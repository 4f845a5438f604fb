import UnderstudyDiagnostics

/// What a view holds, by the names that templates use. Text is escaped already.
indirect enum ViewContent: Sendable {
  /// HTML: escaped text, or markup. Empty text counts as absent in sections.
  case html(String)
  case flag(Bool)
  case list([ViewContent])
  case record([String: ViewContent])
  /// An optional part that is not there.
  case absent
}

extension ViewContent {
  /// Reads a view.
  ///
  /// - Returns: its content, and what its markup has to report.
  /// - Throws: ``UnprintablePart`` when a part is neither text nor a flag nor made of such.
  static func reading(_ view: some View) throws -> Diagnosed<ViewContent> {
    let encoder = ViewEncoder()
    let content = try encoder.content(of: view)
    return Diagnosed(content, encoder.notes.diagnostics)
  }
}

/// A view has a part of a type that cannot be printed, such as a number nobody put into words.
struct UnprintablePart: Error, Equatable {
  var type: String
}
