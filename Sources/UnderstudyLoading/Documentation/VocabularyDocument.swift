import UnderstudyDiagnostics

/// The vocabulary for people who write content, as Markdown.
///
/// Made from the declarations that the loader reads by, so it says what the loader does.
///
/// - Returns: the text of `Documentation/vocabulary.md`, the same bytes for the same program.
package func vocabularyDocument() -> String {
  var parts = [vocabularyIntroduction, contents(), kindsOfValue(), meaningsOfValues]
  parts += Vocabulary.sections.map { section in
    (["## \(section.title)"] + section.kinds.map { page(for: $0.declaration) })
      .joined(separator: "\n\n")
  }
  return parts.joined(separator: "\n\n") + "\n"
}

private func contents() -> String {
  Vocabulary.sections.map { section in
    let names = section.kinds.map { kind in
      "[`\(tag(kind.declaration))`](#\(anchor(kind.declaration)))"
    }
    return "**\(section.title):** \(names.joined(separator: " · "))"
  }.joined(separator: "\n\n")
}

/// Every kind of value that has a name of its own, in alphabetical order.
private func kindsOfValue() -> String {
  let all = [.reference] + Vocabulary.declarations.flatMap(\.attributes).map(\.kind)
  let kinds = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
  let rows = kinds.values.filter { !$0.isToldInPlace }.sorted { $0.name < $1.name }.map { kind in
    let form = kind.form.prefix(1).uppercased() + kind.form.dropFirst()
    return "| \(kind.name) | \(cell(form)) | \(code(kind.right)) | \(code(kind.wrong)) |"
  }
  return """
    ## Kinds of value

    | kind | how it is written | right | wrong |
    | --- | --- | --- | --- |
    \(rows.joined(separator: "\n"))
    """
}

private func page(for element: ElementDeclaration) -> String {
  var parts = [
    "<a id=\"\(anchor(element))\"></a>", "### `\(tag(element))`", element.meaning,
    places(of: element),
  ]
  if !element.attributes.isEmpty { parts.append(attributes(of: element)) }
  if !element.rules.isEmpty {
    parts.append(element.rules.map { "- Write \($0.words)." }.joined(separator: "\n"))
  }
  parts.append(content(of: element))
  parts.append("Right:\n\n```xml\n\(element.right)\n```")
  parts.append(
    "Wrong, and reported as `\(element.wrong.finding.rawValue)`:\n\n"
      + "```xml\n\(element.wrong.text)\n```")
  return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
}

/// Where an element may stand.
private func places(of element: ElementDeclaration) -> String {
  var places = Vocabulary.declarations.filter { parent in
    parent.children.contains { $0.key == element.key }
      || (element.key == element.name && parent.content.names.contains(element.name))
  }.map { "`\(tag($0))`" }
  if places.count > 12 { places = ["every element that takes text"] }
  let isRoot = TopLevel.names.contains(element.key)
  let root = isRoot ? "It may be the root of a file." : ""
  let inside = places.isEmpty ? "" : "It stands in \(listed(places, "or"))."
  return [root, inside].filter { !$0.isEmpty }.joined(separator: " ")
}

private func attributes(of element: ElementDeclaration) -> String {
  let rows = element.attributes.map { attribute in
    let need =
      switch attribute.presence {
      case .required: "needed"
      case .optional: ""
      case .usually(let value): cell(value)
      }
    let isTold = attribute.kind.isToldInPlace
    let values = isTold ? cell(told(attribute.kind)) : attribute.kind.name
    return "| `\(attribute.name)` | \(values) | \(code(attribute.right)) | \(need) |"
      + " \(cell(attribute.meaning)) |"
  }
  return """
    | attribute | value | for example | without it | meaning |
    | --- | --- | --- | --- | --- |
    \(rows.joined(separator: "\n"))
    """
}

private func content(of element: ElementDeclaration) -> String {
  let text: String? =
    switch element.content {
    case .children: nil
    case .prose: "paragraphs, lists and text"
    case .inline: "text with emphasis, links and mentions"
    case .words(let kind): kind == .text ? "text alone" : "words: \(kind.form)"
    }
  let needed = element.children.filter(\.isRequired)
  let several = element.children.filter { $0.repeats && !$0.isRequired }
  let single = element.children.filter { !$0.repeats }
  let parts = [
    text, counted(needed, "one or more"), counted(single, "at most one"),
    counted(several, "any number of"),
  ].compactMap { $0 }
  return parts.isEmpty ? "It holds nothing." : "It holds \(parts.joined(separator: "; "))."
}

private func counted(_ children: [ElementDeclaration.Child], _ count: String) -> String? {
  guard !children.isEmpty else { return nil }
  let each = children.count > 1 && count == "at most one" ? " each of" : ""
  return "\(count)\(each) \(listed(children.map { "`<\($0.name)>`" }, "and"))"
}

/// The start tag, and where one name means two things also the place.
private func tag(_ element: ElementDeclaration) -> String {
  guard element.key != element.name else { return "<\(element.name)>" }
  return "<\(element.name)> in <\(element.key.dropFirst(element.name.count + 1))>"
}

private func anchor(_ element: ElementDeclaration) -> String {
  element.key.replacing("@", with: "-in-")
}

/// A text in a cell of a table, where a bar would end the cell.
private func cell(_ text: some StringProtocol) -> String {
  String(text).replacing("|", with: "\\|")
}

/// A value in a cell of a table.
private func code(_ value: String) -> String { value.isEmpty ? "(empty)" : "`\(cell(value))`" }

/// What a kind of value allows, where the table of kinds does not tell it.
private func told(_ kind: ValueKind) -> String {
  switch kind.type {
  case .words(let words, _): listed(words.map { "`\($0)`" }, "or")
  case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
  case .text, .pattern, .day: kind.words
  }
}

extension ValueKind {
  /// Whether the documentation tells the values beside the attribute, since they differ by it.
  fileprivate var isToldInPlace: Bool {
    switch type {
    case .words, .number: true
    case .text, .pattern, .day: false
    }
  }
}
