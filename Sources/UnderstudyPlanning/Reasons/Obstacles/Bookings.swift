import UnderstudyModel

/// What a plan holds, told by people, rooms and days: read once, asked for each reason.
struct Bookings: Sendable {
  /// Where each demand stands, on the line on which reasons are looked for.
  let visits: [Visit?]
  private(set) var segments: [[Segment]]
  private(set) var hosted: [[Int]]
  private(set) var attended: [[Int]]
  private(set) var inRoom: [[Int]]
  /// For each cover rule, the demands whose trainees it misses.
  private(set) var missed: [[Int]]
  /// When hosts have how many guests, as far as anybody has asked; and the same without one visit.
  private var whole: [Fullness: Days] = [:]
  private var lessOne: [Fullness: Days] = [:]
  private var without: Int?

  private struct Fullness: Hashable {
    let host: Int
    let guests: Int
  }

  init(_ visits: [Visit?], _ ground: Ground, on line: SlotLine) {
    self.visits = visits
    segments = Array(repeating: [], count: visits.count)
    hosted = Array(repeating: [], count: ground.people.count)
    attended = hosted
    inRoom = Array(repeating: [], count: ground.roomCount)
    missed = Array(repeating: [], count: ground.problem.covers.count)
    for (number, visit) in visits.enumerated() {
      guard let visit else { continue }
      segments[number] = visit.segments.compactMap { segment in
        line.place(ofSlot: ground.line.numbers[segment.start]).map {
          Segment(start: $0, count: segment.count)
        }
      }
      hosted[visit.host].append(number)
      attended[ground.demands[number].trainee].append(number)
      if let room = ground.demands[number].room { inRoom[room].append(number) }
      for effect in visit.option.cover { missed[effect.rule].append(number) }
    }
  }

  /// The slots that some visits take on each day, one of them left out; by day.
  func slots(_ visits: [Int], on line: SlotLine, without left: Int) -> [(day: Int, count: Int)] {
    var days: [Int: Int] = [:]
    for number in visits where number != left {
      for segment in segments[number] {
        for (day, count) in line.parts(of: segment) { days[day, default: 0] += count }
      }
    }
    return days.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The stretches that some visits take on each day, one of them left out; by day, in order.
  func stretches(
    _ visits: [Int], on line: SlotLine, without left: Int
  ) -> Days {
    var days: [Int: [Range<Int>]] = [:]
    for number in visits where number != left {
      for segment in segments[number] {
        days[line.days[segment.start], default: []].append(segment.range)
      }
    }
    return days.sorted { $0.key < $1.key }.map { day, ranges in
      (day, ranges.sorted { $0.lowerBound < $1.lowerBound }.joined)
    }
  }

  /// Stretches by day, in order.
  typealias Days = [(day: Int, ranges: [Range<Int>])]

  /// The stretches in which a host has so many guests, or more, by day; one visit is left out.
  ///
  /// Kept, for every session that bears few others asks again, and so does every trainee who could visit
  /// the host.
  mutating func full(
    _ host: Int, with guests: Int, on line: SlotLine, without left: Int
  ) -> Days {
    // Whoever does not visit the host is left out already.
    guard visits[left]?.host == host else { return full(host, guests, line, nil, in: \.whole) }
    if without != left { lessOne = [:] }
    without = left
    return full(host, guests, line, left, in: \.lessOne)
  }

  private mutating func full(
    _ host: Int, _ guests: Int, _ line: SlotLine, _ left: Int?,
    in kept: WritableKeyPath<Self, [Fullness: Days]>
  ) -> Days {
    let key = Fullness(host: host, guests: guests)
    if let days = self[keyPath: kept][key] { return days }
    let days = makeFull(host, with: guests, on: line, without: left)
    self[keyPath: kept][key] = days
    return days
  }

  private func makeFull(
    _ host: Int, with guests: Int, on line: SlotLine, without left: Int?
  ) -> Days {
    var changes: [(place: Int, count: Int)] = []
    for number in hosted[host] where number != left {
      for segment in segments[number] {
        changes.append((segment.start, 1))
        changes.append((segment.end, -1))
      }
    }
    changes.sort { ($0.place, $0.count) < ($1.place, $1.count) }
    var days: Days = []
    var present = 0
    var from = 0
    for change in changes {
      if from < change.place, present > 0, present >= guests {
        if days.last?.day != line.days[from] { days.append((line.days[from], [])) }
        days[days.count - 1].ranges.append(from..<change.place)
      }
      from = change.place
      present += change.count
    }
    return days.map { ($0.day, $0.ranges.joined) }
  }
}
