import UnderstudyModel

/// The people whose rows the boards of one page have.
struct BoardPart: Sendable {
  /// Whose they are where there are several parts: `Sales to Warehouse`, or of a department that fills
  /// several `Sales, Ana Berg to Carl Olsen`; empty where one page holds everybody.
  var name = ""
  var hosts: [Person]
  var trainees: [Person]

  func people(_ kind: BoardKind) -> [Person] { kind == .host ? hosts : trainees }
}

/// How boards are kept to a size that a browser likes, however many people there are.
enum BoardParts {
  /// Rows and bars of one board on one page; a row weighs as much as two bars.
  static let limit = 900

  /// The people with rows in some weeks, in parts that fit on a page each; at least one.
  ///
  /// Where one page holds everybody they stand in written order. Else they stand by department, by
  /// name, and a page takes as many whole departments as fit.
  static func parts(over span: BoardSpan, of book: VisitBook) -> [BoardPart] {
    let (hosts, trainees) = (
      weighed(.host, over: span, of: book), weighed(.trainee, over: span, of: book)
    )
    if hosts.weight <= limit, trainees.weight <= limit {
      return [BoardPart(hosts: hosts.map(\.person), trainees: trainees.map(\.person))]
    }
    let groups = DepartmentGroups(hosts + trainees, of: book.organisation, person: \.person)
    let isHost = Set(hosts.map(\.person.id))
    let isTrainee = Set(trainees.map(\.person.id))
    var parts: [[Block]] = []
    for group in groups.groups {
      var seen: Set<Identifier<Person>> = []
      let members = group.members.filter { seen.insert($0.person.id).inserted }
      let blocks = blocks(
        group.name, hosts: members.filter { isHost.contains($0.person.id) }.weighed(as: hosts),
        trainees: members.filter { isTrainee.contains($0.person.id) }.weighed(as: trainees))
      for block in blocks {
        if let last = parts.last, blocks.count == 1, (last + [block]).fits {
          parts[parts.count - 1].append(block)
        } else {
          parts.append([block])
        }
      }
    }
    return parts.map { blocks in
      BoardPart(
        name: blocks.name, hosts: blocks.flatMap(\.hosts).map(\.person),
        trainees: blocks.flatMap(\.trainees).map(\.person))
    }
  }

  /// Somebody with the room that their row takes.
  fileprivate struct Weighed: Sendable {
    var person: Person
    var weight: Int
  }

  /// The rows of one department, or a piece of one that is too large for a page.
  fileprivate struct Block {
    var department: String
    var hosts: [Weighed]
    var trainees: [Weighed]
    var isPiece = false
  }

  private static func blocks(
    _ department: String, hosts: [Weighed], trainees: [Weighed]
  ) -> [Block] {
    let (mine, theirs) = (
      hosts.pieces(upTo: limit, size: \.weight), trainees.pieces(upTo: limit, size: \.weight)
    )
    let count = max(mine.count, theirs.count)
    return (0..<count).map { place in
      Block(
        department: department, hosts: mine.indices.contains(place) ? mine[place] : [],
        trainees: theirs.indices.contains(place) ? theirs[place] : [], isPiece: count > 1)
    }
  }

  private static func weighed(
    _ kind: BoardKind, over span: BoardSpan, of book: VisitBook
  ) -> [Weighed] {
    guard let days = span.ends else { return [] }
    return kind.people(in: span, of: book).map { person in
      Weighed(
        person: person,
        weight: 2 * span.mondays.count
          + kind.visits(of: person, in: book).count {
            $0.days(in: book.organisation.zone).overlaps(days)
          })
    }
  }
}

extension [BoardParts.Weighed] {
  fileprivate var weight: Int { reduce(0) { $0 + $1.weight } }

  /// The same people with the weight that they have in another list.
  fileprivate func weighed(as other: [BoardParts.Weighed]) -> [BoardParts.Weighed] {
    let weights = Dictionary(
      other.map { ($0.person.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    return map { .init(person: $0.person, weight: weights[$0.person.id] ?? $0.weight) }
  }
}

extension [BoardParts.Block] {
  fileprivate var fits: Bool {
    flatMap(\.hosts).weight <= BoardParts.limit && flatMap(\.trainees).weight <= BoardParts.limit
  }

  fileprivate var name: String {
    guard let first, let last else { return "" }
    if first.department != last.department { return "\(first.department) to \(last.department)" }
    let people = (first.hosts.isEmpty ? first.trainees : first.hosts).map(\.person)
    return first.isPiece ? "\(first.department), \(people.stretch)" : first.department
  }
}

extension VisitBook {
  /// The weeks of the first board: three, or as many as fit on one page, but at least one.
  func boardSpan(from today: Day) -> BoardSpan {
    for weeks in [3, 2] {
      let span = firstWeeks(weeks, from: today)
      if BoardParts.parts(over: span, of: self).count == 1 { return span }
    }
    return firstWeeks(1, from: today)
  }
}

extension PageWriter {
  /// The boards of one part of some weeks, by host and by trainee; one that would have no row is left
  /// out.
  func boards(over span: BoardSpan, _ part: BoardPart) -> [Board] {
    [BoardKind.host, .trainee].compactMap { kind in
      let people = part.people(kind)
      return people.isEmpty ? nil : board(kind, of: people, over: span)
    }
  }

  /// The visits that the boards of one part show.
  func visits(over span: BoardSpan, _ part: BoardPart) -> [Visit] {
    guard let days = span.ends else { return [] }
    let book = handbook.input.visits
    return
      (part.hosts.flatMap { book.visits(to: $0.id) }
      + part.trainees.flatMap { book.visits(of: $0.id) })
      .filter { $0.days(in: organisation.zone).overlaps(days) }
  }
}
