import UnderstudyModel

/// Some of one person's visits: all of them, unless they are too many for a page.
struct PersonalVisits: Sendable {
  var person: Person
  var visits: [Visit]
  /// How many the person has altogether.
  var all: Int

  /// So many visits fit on a page; a name weighs as much as two.
  static let pageLimit = 1_500

  var weight: Int { 2 + visits.count }

  /// Everybody's visits, people in written order.
  static func lists(_ kind: BoardKind, of book: VisitBook) -> [PersonalVisits] {
    let people = kind == .host ? book.hosts : book.trainees
    return people.flatMap { person -> [PersonalVisits] in
      let visits = kind.visits(of: person, in: book)
      let stretches = visits.pieces(upTo: pageLimit - 2) { _ in 1 }
      return (stretches.isEmpty ? [[]] : stretches).map {
        PersonalVisits(person: person, visits: $0, all: visits.count)
      }
    }
  }
}

extension [PersonalVisits] {
  /// In pieces that fit on a page each; at least one.
  var pages: [[PersonalVisits]] {
    let pieces = pieces(upTo: PersonalVisits.pageLimit, size: \.weight)
    return pieces.isEmpty ? [[]] : pieces
  }

  /// How many people they are of.
  var people: Int { Set(map(\.person.id)).count }
  /// How many visits they hold.
  var visitCount: Int { reduce(0) { $0 + $1.visits.count } }
}
