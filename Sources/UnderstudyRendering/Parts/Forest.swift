/// Something, and everything that hangs below it.
struct Tree<Name: Hashable & Sendable>: Sendable {
  var root: Name
  var branches: [Tree<Name>]
}

/// Things that name the one above them, as trees.
struct Forest<Name: Hashable & Sendable>: Sendable {
  let trees: [Tree<Name>]

  /// Builds the trees.
  ///
  /// What names nobody, somebody unknown or, through others, itself stands at the top, so that
  /// everything stands in exactly one tree.
  ///
  /// - Parameters:
  ///   - names: each once, in the order in which siblings should stand.
  ///   - parent: who is above somebody.
  init(_ names: [Name], parent: (Name) -> Name?) {
    let known = Set(names)
    var above: [Name: Name] = [:]
    for name in names {
      guard let parent = parent(name), known.contains(parent) else { continue }
      // A circle is cut at its last link, in written order.
      var place: Name? = parent
      while let next = place, next != name { place = above[next] }
      if place == nil { above[name] = parent }
    }
    var children: [Name: [Name]] = [:]
    for name in names {
      if let parent = above[name] { children[parent, default: []].append(name) }
    }
    func tree(_ name: Name) -> Tree<Name> {
      Tree(root: name, branches: (children[name] ?? []).map(tree))
    }
    trees = names.filter { above[$0] == nil }.map(tree)
  }
}
