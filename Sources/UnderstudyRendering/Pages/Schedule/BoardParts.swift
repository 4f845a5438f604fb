import UnderstudyModel

/// How boards are kept to a size that a browser likes, however many people there are.
enum BoardParts {
  /// Rows and bars of one board on one page; a row weighs as much as two bars.
  static let limit = 900

  /// The people of a board in pieces, each of which fits on a page.
  static func pieces(_ kind: BoardKind, over span: BoardSpan, of book: VisitBook) -> [[Person]] {
    guard let days = span.ends else { return [] }
    return kind.people(in: span, of: book).pieces(upTo: limit) { person in
      2 * span.mondays.count
        + kind.visits(of: person, in: book).count {
          $0.days(in: book.organisation.zone).overlaps(days)
        }
    }
  }

  /// How many pages the boards of some weeks take; at least one.
  static func count(over span: BoardSpan, of book: VisitBook) -> Int {
    max(
      1, pieces(.host, over: span, of: book).count, pieces(.trainee, over: span, of: book).count)
  }
}

extension VisitBook {
  /// The weeks of the first board: three, or as many as fit on one page, but at least one.
  func boardSpan(from today: Day) -> BoardSpan {
    for weeks in [3, 2] {
      let span = firstWeeks(weeks, from: today)
      if BoardParts.count(over: span, of: self) == 1 { return span }
    }
    return firstWeeks(1, from: today)
  }
}

extension PageWriter {
  /// One part of the boards of some weeks, by host and by trainee, from part 1.
  func boards(over span: BoardSpan, part: Int) -> [Board] {
    let book = handbook.input.visits
    return [BoardKind.host, .trainee].compactMap { kind in
      let pieces = BoardParts.pieces(kind, over: span, of: book)
      guard pieces.indices.contains(part - 1) else { return nil }
      return board(kind, of: pieces[part - 1], over: span)
    }
  }
}
