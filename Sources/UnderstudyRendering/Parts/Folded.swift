/// The beginning of a list, some more behind a fold, and how many are left to other places.
///
/// No page may grow without bound with the organisation, and nobody reads three hundred lines. What a
/// list leaves out stands on pages of its own, or in `data/`.
struct Folded<Element> {
  /// Shown at once.
  let open: [Element]
  /// Shown when unfolded.
  let folded: [Element]
  /// How many are on this page nowhere.
  let left: Int

  /// - Parameters:
  ///   - elements: all of them.
  ///   - open: how many are shown at once.
  ///   - most: how many stand on the page at most, folded ones included.
  init(_ elements: [Element], open: Int, most: Int = 200) {
    // A fold that hides one or two things is more trouble than they are.
    let shown = elements.count <= open + 2 ? elements.count : open
    self.open = Array(elements.prefix(shown))
    folded = Array(elements.dropFirst(shown).prefix(max(0, most - shown)))
    left = elements.count - self.open.count - folded.count
  }

  private init(open: [Element], folded: [Element], left: Int) {
    self.open = open
    self.folded = folded
    self.left = left
  }

  /// How many are not shown at once.
  var rest: Int { folded.count + left }

  /// The label of the fold: `176 more roles`, `176 of 976 more roles`; empty where nothing is folded.
  func label(_ noun: String) -> String {
    if folded.isEmpty { return "" }
    let more = count(rest, "more \(noun)")
    return left == 0 ? more : "\(grouped(folded.count)) of \(more)"
  }

  func map<Other>(_ transform: (Element) -> Other) -> Folded<Other> {
    Folded<Other>(open: open.map(transform), folded: folded.map(transform), left: left)
  }
}
