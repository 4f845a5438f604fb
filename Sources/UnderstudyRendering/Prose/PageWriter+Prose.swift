import UnderstudyDiagnostics
import UnderstudyModel

extension PageWriter {
  /// A text with its paragraphs and lists.
  ///
  /// - Parameters:
  ///   - prose: what the author wrote.
  ///   - reader: whose facts its values ask for; absent on pages that everybody reads.
  /// - Returns: paragraphs and lists.
  func prose(_ prose: Prose, for reader: ProseReader? = nil) -> Markup {
    prose.blocks.map { block in
      switch block {
      case .paragraph(let inlines, _):
        return wrapped("p", markup(inlines, for: reader))
      case .list(let ordered, let items, _):
        let lines = items.map { wrapped("li", markup($0, for: reader)) }
        return wrapped(ordered ? "ol" : "ul", lines.joined())
      }
    }.joined()
  }

  /// A text as one line, for table cells and list items: list items separated by semicolons.
  func line(_ prose: Prose, for reader: ProseReader? = nil) -> Markup {
    prose.blocks.map { block in
      switch block {
      case .paragraph(let inlines, _): markup(inlines, for: reader)
      case .list(_, let items, _):
        items.map { markup($0, for: reader) }.joined(separator: "; ")
      }
    }.joined(separator: " ")
  }

  /// A stretch of text inside a paragraph.
  func markup(_ inlines: [Prose.Inline], for reader: ProseReader? = nil) -> Markup {
    inlines.map { markup($0, for: reader) }.joined()
  }

  private func markup(_ inline: Prose.Inline, for reader: ProseReader?) -> Markup {
    switch inline {
    case .text(let text): Markup(text: text)
    case .emphasis(let inner): wrapped("em", markup(inner, for: reader))
    case .strong(let inner): wrapped("strong", markup(inner, for: reader))
    case .code(let text): wrapped("code", Markup(text: text))
    case .lineBreak: Markup(html: "<br>")
    case .link(let address, let inner, let range):
      link(address, markup(inner, for: reader), at: range)
    case .mention(let mention, let inner):
      self.mention(mention, inner.isEmpty ? nil : markup(inner, for: reader))
    case .value(let name, let range): value(name, for: reader, at: range)
    case .limited(let audience, let inner):
      self.audience.mayRead(audience) ? markup(inner, for: reader) : Markup()
    }
  }

  private func wrapped(_ element: String, _ inside: Markup) -> Markup {
    Markup(html: "<\(element)>") + inside + Markup(html: "</\(element)>")
  }
}

// MARK: - Links

extension PageWriter {
  /// A link that an author wrote. Loading has refused dangerous addresses; this refuses them again.
  private func link(_ address: String, _ words: Markup, at range: SourceRange) -> Markup {
    let words = words.isEmpty ? Markup(text: address) : words
    guard let href = self.href(toAddress: address) else {
      return words
        + Markup(
          html: "",
          [
            Diagnostic(
              "unsafe-link", .warning, "'\(address)' is not an address that pages may link to",
              at: range, help: "use http, https, mailto, or a file below files/")
          ])
    }
    return Markup(html: "<a href=\"\(href.escapedForHTML)\">") + words + Markup(html: "</a>")
  }

  /// The address as this page writes it; `nil` where pages may not link to it.
  func href(toAddress address: String) -> String? {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    if ["http", "https", "mailto"].contains(scheme), scheme.count < address.count {
      return address.encodedAddress
    }
    return fileAddress(address).map { path.href(to: SitePath($0)) }
  }

  private func mention(_ mention: Prose.Mention, _ words: Markup?) -> Markup {
    let destination: Destination
    switch mention {
    case .role(let reference): destination = .role(reference.id)
    case .service(let reference): destination = .service(reference.id)
    case .department(let reference): destination = .department(reference.id)
    case .curriculum(let reference): destination = .curriculum(reference.id)
    case .item(let reference): destination = .item(reference.id)
    case .term(let reference): destination = .term(reference.id)
    case .system(let reference): destination = .system(reference.id)
    case .goal(let reference): destination = .goal(reference.id)
    case .person(let reference):
      return words ?? person(reference.id)
    }
    guard let words else { return link(destination, mentionWords(destination)) }
    guard let href = href(destination) else { return words }
    return Markup(html: "<a href=\"\(href.escapedForHTML)\">") + words + Markup(html: "</a>")
  }

  /// A role or a service inside a sentence does not begin with a large letter.
  private func mentionWords(_ destination: Destination) -> String {
    switch destination {
    case .role, .service, .term: name(of: destination).loweredFirst
    default: name(of: destination)
    }
  }
}

// MARK: - Values

extension PageWriter {
  private func value(_ name: String, for reader: ProseReader?, at range: SourceRange) -> Markup {
    guard let value = ProseValue(rawValue: name) else {
      let near = nearNames(to: name, among: ProseValue.allCases.map(\.rawValue))
      return Markup(
        html: "",
        [
          Diagnostic(
            "unknown-value", .error, "nothing is called '\(name)' that a text could show",
            at: range,
            help: near.first.map { "did you mean '\($0)'?" })
        ])
    }
    switch value {
    case .organisationName: return Markup(text: organisation.name)
    case .today: return Markup(text: today.inFull)
    default: break
    }
    guard let reader else {
      return Markup(html: "<span class=\"blank\">") + Markup(text: value.standIn)
        + Markup(html: "</span>")
    }
    if let text = reader.text(for: value, in: organisation, today: today) {
      return Markup(text: text)
    }
    let missing = Diagnostic(
      "missing-value", .warning, "'\(name)' has nothing to show for \(reader.trainee.name)",
      at: range, help: "the page says '\(value.standIn)' instead")
    return Markup(text: value.standIn) + Markup(html: "", [missing])
  }
}
