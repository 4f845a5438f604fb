import UnderstudyModel

extension PageWriter {
  /// A text without markup, for calendars: a line for each paragraph, list items behind a dash.
  func plain(_ prose: Prose, for reader: ProseReader? = nil) -> String {
    prose.blocks.map { block in
      switch block {
      case .paragraph(let inlines, _): plain(inlines, for: reader)
      case .list(_, let items, _):
        items.map { "- " + plain($0, for: reader) }.joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }

  private func plain(_ inlines: [Prose.Inline], for reader: ProseReader?) -> String {
    inlines.map { plain($0, for: reader) }.joined()
  }

  private func plain(_ inline: Prose.Inline, for reader: ProseReader?) -> String {
    switch inline {
    case .text(let text), .code(let text): text
    case .emphasis(let inner), .strong(let inner), .limited(_, let inner):
      plain(inner, for: reader)
    case .lineBreak: "\n"
    case .link(let address, let inner, _):
      // A file of the site has no address that a calendar could open.
      inner.isEmpty ? address : plain(inner, for: reader)
    case .mention(let mention, let inner):
      inner.isEmpty ? name(of: mention) : plain(inner, for: reader)
    case .value(let value, _):
      ProseValue(rawValue: value).map { known in
        reader?.text(for: known, in: organisation, today: today)
          ?? general(known)
      } ?? ""
    }
  }

  private func general(_ value: ProseValue) -> String {
    switch value {
    case .organisationName: organisation.name
    case .today: today.inFull
    default: value.standIn
    }
  }

  private func name(of mention: Prose.Mention) -> String {
    switch mention {
    case .role(let one): name(of: .role(one.id)).loweredFirst
    case .service(let one): name(of: .service(one.id)).loweredFirst
    case .department(let one): name(of: .department(one.id))
    case .curriculum(let one): name(of: .curriculum(one.id))
    case .item(let one): name(of: .item(one.id))
    case .term(let one): name(of: .term(one.id)).loweredFirst
    case .system(let one): name(of: .system(one.id))
    case .goal(let one): name(of: .goal(one.id))
    case .person(let one): personName(one.id)
    }
  }
}
