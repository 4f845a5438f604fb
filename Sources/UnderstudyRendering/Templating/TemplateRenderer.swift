import Mustache
import UnderstudyDiagnostics
import UnderstudyTemplates

/// Fills templates with views. The only file that knows which template engine does it.
///
/// Text is escaped while a view is read, and the engine is told to escape nothing: a template cannot
/// print text raw, however many braces it uses.
struct TemplateRenderer: Sendable {
  private let library: MustacheLibrary

  /// Compiles every template.
  ///
  /// - Returns: the renderer, and a diagnostic for each template that the engine refuses.
  static func compiling(_ templates: TemplateSet) -> Diagnosed<TemplateRenderer> {
    var library = MustacheLibrary()
    var diagnostics: [Diagnostic] = []
    for path in templates.paths where path.hasSuffix(".mustache") {
      let name = String(path.dropLast(".mustache".count))
      do {
        // Without the last line break, so that a partial inside a line stays inside it.
        var text = templates.files[path] ?? ""
        if text.hasSuffix("\n") { text.removeLast() }
        try library.register("{{% CONTENT_TYPE:TEXT}}\n" + text, named: name)
      } catch {
        diagnostics.append(.refused("templates/\(path)", error))
      }
    }
    return Diagnosed(TemplateRenderer(library: library), diagnostics)
  }

  /// Fills a view's template.
  ///
  /// - Returns: the HTML with everything that its markup has to report.
  /// - Throws: ``UnprintablePart`` when the view holds something other than text.
  func render(_ view: some PageView) throws -> Markup {
    let content = try ViewContent.reading(view)
    let template = type(of: view).template
    guard let text = library.render(content.value.printable, withTemplate: template) else {
      return Markup(html: "", [.missing(template)])
    }
    return Markup(html: text, content.diagnostics)
  }
}

extension ViewContent {
  /// The content as the engine wants to meet it.
  fileprivate var printable: Any {
    switch self {
    case .html(let html): PrintableText(renderText: html)
    case .flag(let flag): flag
    case .list(let elements): elements.map(\.printable)
    case .record(let fields): PrintableRecord(fields: fields)
    case .absent: PrintableNothing()
    }
  }
}

private struct PrintableText: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  /// Empty text closes a section, so that a view need not tell absent from empty.
  var isNull: Bool { renderText.isEmpty }
  func child(named: String) -> Any? { nil }
}

private struct PrintableRecord: MustacheParent {
  let fields: [String: ViewContent]
  func child(named name: String) -> Any? { fields[name]?.printable }
}

/// Known to be absent, so that the name is not looked for further out.
private struct PrintableNothing: MustacheCustomRepresentation {
  var representation: Any? { nil }
}

extension Diagnostic {
  fileprivate static func refused(_ file: String, _ error: any Error) -> Diagnostic {
    var range = SourceRange(file: file)
    if let place = (error as? MustacheTemplate.ParserError)?.context {
      // The engine counts from 1 and saw one line more than the author wrote.
      let line = max(1, place.lineNumber - 1)
      range.start = SourcePosition(line: line, column: max(1, place.columnNumber))
      range.end = range.start
    }
    return Diagnostic(
      "broken-template", .error, "this template cannot be read from here on", at: range)
  }

  fileprivate static func missing(_ name: String) -> Diagnostic {
    Diagnostic(
      "missing-template", .error, "a page needs this template, and it is missing",
      at: SourceRange(file: "templates/\(name).mustache"))
  }
}
