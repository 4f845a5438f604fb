/// The elements of running text.
enum ProseNames {
  /// Blocks: they stand below one another.
  static let blocks: [String] = ["p", "ul", "ol"]
  /// Parts of a line.
  static let inlines: [String] = ["em", "strong", "code", "br", "a", "ref", "value"]
}

extension ElementDeclaration.Content {
  /// The elements of running text that such content may hold.
  var names: [String] {
    switch self {
    case .children, .words: []
    case .prose: ProseNames.blocks + ProseNames.inlines
    case .inline: ProseNames.inlines
    }
  }
}
