import UnderstudyModel

/// Whether a board shows who comes to whom, or who goes where.
enum BoardKind: String, Sendable {
  case host = "by-host"
  case trainee = "by-trainee"

  /// The visits of somebody on this kind of board.
  func visits(of person: Person, in book: VisitBook) -> [Visit] {
    switch self {
    case .host: book.visits(to: person.id)
    case .trainee: book.visits(of: person.id)
    }
  }

  /// Who has a row in these weeks: everybody with a visit, and the others too while they are few.
  func people(in span: BoardSpan, of book: VisitBook) -> [Person] {
    guard let days = span.ends else { return [] }
    let all = self == .host ? book.hosts : book.trainees
    if all.count <= Self.few { return all }
    return all.filter { person in
      visits(of: person, in: book).contains { visit in
        visit.days(in: book.organisation.zone).overlaps(days)
      }
    }
  }

  /// Up to here also people without visits have a row, for they have room.
  static let few = 40
}
