import UnderstudyModel

/// The words of the house, in alphabetical order.
struct GlossaryPage: PageView {
  static let template = "glossary"

  struct Entry: View {
    var anchor: String
    var name: String
    var about: Markup
  }

  var hasEntries: Bool
  var entries: [Entry]
  var lead: String
}

extension PageMaker {
  static let glossary = PageMaker.single(.glossary) { writer in
    let terms = writer.organisation.terms.sorted {
      ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id)
    }
    return Page(
      "Words we use",
      GlossaryPage(
        hasEntries: !terms.isEmpty,
        entries: terms.map {
          GlossaryPage.Entry(
            anchor: writer.anchor(.term($0.id)), name: $0.name, about: writer.prose($0.about))
        },
        lead: terms.isEmpty
          ? "Nobody has explained a word yet."
          : "\(countInWords(terms.count, "word").capitalisedFirst) you will hear in your first weeks."
      ))
  }
}
