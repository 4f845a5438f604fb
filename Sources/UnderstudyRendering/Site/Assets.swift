import UnderstudyTemplates

extension PageMaker {
  /// Everything among the templates that is not one: style sheet, scripts, and what somebody's own
  /// folder adds beside them.
  static let assets = PageMaker { _, input in
    input.templates.paths.filter { !$0.hasSuffix(".mustache") }.map { path in
      .text(at: SitePath(path)) { $0.handbook.input.templates.files[path] ?? "" }
    }
  }
}
