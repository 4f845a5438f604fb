package import UnderstudyDiagnostics
package import UnderstudyModel
import UnderstudyTemplates

/// The packet of a person as one file that needs nothing beside it: no site, no network, no script.
///
/// It covers everything the person is enrolled in, what begins next first.
///
/// - Returns: `ID.html`, or `nil` where the organisation has no such person or they are enrolled in
///   nothing.
package func singleFilePacket(
  for person: Identifier<Person>, in input: SiteInput
) -> Diagnosed<RenderedFile?> {
  guard let trainee = input.organisation[person] else { return Diagnosed(nil) }
  let paths = input.visits.paths(of: person).enumerated().sorted { left, right in
    let (a, b) = (left.element.enrolment.start, right.element.enrolment.start)
    let (aIsOver, bIsOver) = (a < input.today, b < input.today)
    if aIsOver != bIsOver { return bIsOver }
    return a == b ? left.offset < right.offset : (aIsOver ? a > b : a < b)
  }.map(\.element)
  guard !paths.isEmpty else { return Diagnosed(nil) }
  let faults = TemplateLint.findings(in: input.templates, for: allViews)
  let renderer = TemplateRenderer.compiling(input.templates)
  if faults.worst == .error { return Diagnosed(nil, faults) }
  let writer = PageWriter(
    handbook: Handbook(input, renderer: renderer.value, paths: []),
    path: SitePath("\(person).html"))
  do {
    let html = try renderer.value.render(writer.packet(for: trainee, paths: paths, alone: true))
    return Diagnosed(
      RenderedFile(writer.path, text: html.html), renderer.diagnostics + html.diagnostics)
  } catch {
    let fault = Diagnostic(
      "unprintable-page", .error, "the packet of \(trainee.name) could not be printed: \(error)",
      at: nil)
    return Diagnosed(nil, [fault])
  }
}

/// The calendar of a person's learning, to go with their packet.
///
/// - Returns: `ID.ics`, or `nil` where nothing is in it.
package func calendarFile(
  for person: Identifier<Person>, in input: SiteInput
) -> RenderedFile? {
  guard let trainee = input.organisation[person] else { return nil }
  let writer = PageWriter(
    handbook: Handbook(
      input, renderer: TemplateRenderer.compiling(TemplateSet([:])).value, paths: []),
    path: SitePath("\(person).ics"))
  return writer.calendar(of: trainee).text.map { RenderedFile(writer.path, text: $0) }
}

extension PageWriter {
  /// The style sheet itself, for a file that stands alone.
  var inlinedStyle: Markup {
    let css = handbook.input.templates.files["style.css"] ?? ""
    // Nothing in a style sheet may end the element around it.
    return Markup(html: css.replacing("</", with: "<\\/"))
  }
}

extension String {
  /// As a string of CSS inside HTML: quotes, backslashes, line breaks and everything that HTML could
  /// take for markup are escaped by number.
  var asCSSString: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&", "'", "\n", "\r", "\u{0C}", "\0":
        text += "\\" + String(scalar.value, radix: 16) + " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
