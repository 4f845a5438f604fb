import UnderstudyModel

/// What the colours and letters of boards mean.
struct BoardLegend: View {
  struct Sign: View {
    var colour: String
    var code: String
    var title: Markup
  }

  var signs: [Sign]
  /// More than a dozen are in a fold.
  var more: [Sign]
  var moreTitle: String
  /// Said where not even the fold holds all of them.
  var rest: String

  /// So many stand beside the board, and so many in the fold.
  static let beside = 12
  static let folded = 60
}

extension PageWriter {
  /// The curricula of the visits that a page shows, with their signs: in the order of the content, or
  /// where there are more than a dozen those of most visits first.
  func legend(of visits: [Visit]) -> BoardLegend {
    let uses = Dictionary(grouping: visits, by: \.curriculum).mapValues(\.count)
    var used = organisation.curricula.filter { uses[$0.id] != nil }
    if used.count > BoardLegend.beside {
      used = used.enumerated().sorted { left, right in
        let (mine, theirs) = (uses[left.element.id] ?? 0, uses[right.element.id] ?? 0)
        return (theirs, left.offset) < (mine, right.offset)
      }.map(\.element)
    }
    let signs = used.prefix(BoardLegend.beside + BoardLegend.folded).compactMap { curriculum in
      handbook.badges[curriculum.id].map {
        BoardLegend.Sign(
          colour: $0.colour, code: $0.code, title: link(.curriculum(curriculum.id)))
      }
    }
    let more = Array(signs.dropFirst(BoardLegend.beside))
    let others = used.count - BoardLegend.beside
    let left = others - BoardLegend.folded
    return BoardLegend(
      signs: Array(signs.prefix(BoardLegend.beside)), more: more,
      moreTitle: more.isEmpty ? "" : "\(count(others, "more curriculum", "more curricula"))",
      rest: left > 0
        ? "And \(grouped(left)) with fewer visits: point at a bar to read its curriculum." : "")
  }
}
