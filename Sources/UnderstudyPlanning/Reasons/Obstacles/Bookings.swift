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
  /// The line on which all of it lies.
  private let line: SlotLine
  /// When a host has so many guests, as far as somebody has asked.
  private var whole: [Fullness: Days] = [:]
  /// The same without one visit, and which that is.
  private var lessOne: [Fullness: Days] = [:]
  private var leftOut: Int?

  private struct Fullness: Hashable {
    let host: Int
    let guests: Int
  }

  init(_ visits: [Visit?], _ ground: Ground, on line: SlotLine) {
    self.visits = visits
    self.line = line
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
  /// What is found is kept, because every session that bears few others asks the same again, and so
  /// does every trainee who could visit the host.
  mutating func full(_ host: Int, with guests: Int, without left: Int) -> Days {
    let key = Fullness(host: host, guests: guests)
    // Whoever does not visit the host is left out already.
    guard visits[left]?.host == host else {
      if let days = whole[key] { return days }
      let days = makeFull(host, with: guests, without: nil)
      whole[key] = days
      return days
    }
    if left != leftOut { lessOne = [:] }
    leftOut = left
    if let days = lessOne[key] { return days }
    let days = makeFull(host, with: guests, without: left)
    lessOne[key] = days
    return days
  }

  private func makeFull(_ host: Int, with guests: Int, without left: Int?) -> Days {
    var changes: [(place: Int, count: Int)] = []
    for number in hosted[host] where number != left {
      for segment in segments[number] {
        changes.append((segment.start, 1))
        changes.append((segment.end, -1))
      }
    }
    changes.sort { ($0.place, $0.count) < ($1.place, $1.count) }
    var days: [Int: [Range<Int>]] = [:]
    var present = 0
    var from = 0
    for change in changes {
      if from < change.place, present > 0, present >= guests {
        days[line.days[from], default: []].append(from..<change.place)
      }
      from = change.place
      present += change.count
    }
    return days.sorted { $0.key < $1.key }.map { ($0.key, $0.value.joined) }
  }
}
