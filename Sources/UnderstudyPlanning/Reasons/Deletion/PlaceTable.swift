import UnderstudyModel

/// The numbered places of a demand that is not split.
struct PlaceTable: Sendable {
  private let companies: [Company]
  /// The numbers of the places with each company.
  private(set) var groups: [Range<Int>] = []
  /// What each place takes of people's time, by number.
  private var segments: [[Segment]] = []
  /// The first slot of each place, by number.
  private var starts: [Int] = []
  /// The length of every place, where all are one stretch.
  private let slots: Int?
  /// Companies whose hours never let it stand: the cause, and the place that stands for all.
  private(set) var barren: [(cause: Obstacle.Cause, place: Int)] = []
  var count = 0

  init(_ inquiry: Inquiry, _ scene: Scene) {
    companies = inquiry.companies
    let demand = scene.ground.demands[inquiry.question.demand]
    slots = demand.wholeDays == nil ? demand.slots : nil
    for company in inquiry.companies {
      let first = starts.count
      switch company.kind {
      case .run:
        addRun(company, inquiry, scene)
      case .host, .newcomer:
        if let days = demand.wholeDays {
          addWholeDays(days, company, demand, inquiry, scene)
        } else {
          addStarts(demand.slots, company, inquiry, scene)
        }
      }
      groups.append(first..<starts.count)
    }
    count = starts.count
    addBarren()
  }

  // MARK: Making places

  private mutating func addStarts(
    _ slots: Int, _ company: Company, _ inquiry: Inquiry, _ scene: Scene
  ) {
    let usual = scene.usual
    for stretch in company.hours {
      let end = min(stretch.upperBound, inquiry.last)
      guard stretch.lowerBound + slots <= end else { continue }
      for start in stretch.lowerBound...end - slots
      where usual.starts.isSet(start, in: 0) && usual.ends.isSet(start + slots - 1, in: 0) {
        starts.append(start)
      }
    }
  }

  private mutating func addRun(_ company: Company, _ inquiry: Inquiry, _ scene: Scene) {
    guard let first = company.hours.first, let last = company.hours.last,
      last.upperBound <= inquiry.last
    else { return }
    // A run of one stretch is as long as any other place; a run of days is told by its segments.
    if slots != nil, company.hours.count != 1 || first.count != slots { return }
    if slots == nil {
      segments.append(company.hours.map { Segment(start: $0.lowerBound, count: $0.count) })
    }
    starts.append(first.lowerBound)
  }

  private mutating func addWholeDays(
    _ count: Int, _ company: Company, _ demand: Demand, _ inquiry: Inquiry, _ scene: Scene
  ) {
    let number = company.host ?? demand.trainee
    let person = scene.ground.people[number]
    let organisation = scene.problem.organisation
    let calendar = person.workCalendar(in: organisation)
    let zone = person.zone(in: organisation)
    let window = scene.problem.window
    let usual = scene.usual
    let own = usual.stretches(of: person)
    var days: [[Segment]] = []
    var day = window.first
    while day <= window.last {
      if calendar.isWorking(day) {
        let places = usual.places(from: day, through: day, in: zone)
        days.append(
          own.common(with: [places]).map { Segment(start: $0.lowerBound, count: $0.count) })
      }
      day = day + 1
    }
    guard days.count >= count else { return }
    for first in 0...days.count - count {
      let taken = Array(days[first..<first + count].joined())
      guard let head = taken.first, let tail = taken.last, tail.end <= inquiry.last,
        days[first..<first + count].allSatisfy({ !$0.isEmpty }),
        usual.starts.isSet(head.start, in: 0),
        taken.allSatisfy({ usual.ends.isSet($0.end - 1, in: 0) }),
        taken.map(\.range).common(with: company.hours).reduce(0, { $0 + $1.count })
          == taken.reduce(0, { $0 + $1.count })
      else { continue }
      segments.append(taken)
      starts.append(head.start)
    }
  }

  /// Names the companies whose hours never let it stand in the whole window.
  private mutating func addBarren() {
    for (place, company) in companies.enumerated() where groups[place].isEmpty {
      guard let slots else { continue }
      if company.hours.contains(where: { $0.count >= slots }) { continue }
      switch company.kind {
      case .host(let host): barren.append((.apart(host), count))
      case .newcomer: barren.append((.tooLong, count))
      case .run: continue
      }
      count += 1
    }
  }

  // MARK: What obstacles take

  /// The ranges of places that an obstacle takes; in any order.
  func places(takenBy obstacle: Obstacle, _ line: SlotLine) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for (place, company) in companies.enumerated() where company.meets(obstacle) {
      let group = groups[place]
      if group.isEmpty { continue }
      if slots == nil {
        for number in group where takes(obstacle.extent, segments[number], line) {
          found.append(number..<number + 1)
        }
      } else {
        found += ranges(obstacle.extent, in: group, line)
      }
    }
    return found
  }

  /// The places of a group that begin in a stretch of slots.
  private func starting(in stretch: Range<Int>, _ group: Range<Int>) -> Range<Int> {
    let from = firstPlace(from: stretch.lowerBound, group)
    return from..<max(from, firstPlace(from: stretch.upperBound, group))
  }

  /// The first place of a group that begins at or after a slot.
  private func firstPlace(from slot: Int, _ group: Range<Int>) -> Int {
    var (low, high) = (group.lowerBound, group.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < slot { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func ranges(
    _ extent: Obstacle.Extent, in group: Range<Int>, _ line: SlotLine
  ) -> [Range<Int>] {
    let slots = slots ?? 1
    switch extent {
    case .everywhere: return [group]
    case .touching(let stretches):
      return stretches.map { stretch in
        starting(in: stretch.lowerBound - slots + 1..<stretch.upperBound, group)
      }.filter { !$0.isEmpty }
    case .startingBefore(let slot):
      let end = firstPlace(from: slot, group)
      return group.lowerBound < end ? [group.lowerBound..<end] : []
    case .endingAfter(let slot):
      let from = firstPlace(from: slot - slots + 1, group)
      return from < group.upperBound ? [from..<group.upperBound] : []
    case .startingIn(let stretches):
      return stretches.map { starting(in: $0, group) }.filter { !$0.isEmpty }
    case .day(let day, let room):
      return overfull(line.placesOfDay[day], room, in: group)
    case .week(let week, let room):
      return overfull(line.placesOfWeek[week], room, in: group)
    case .anyDay(let room):
      if slots <= room { return [] }
      return line.placesOfDay.filter { !$0.isEmpty }.flatMap { overfull($0, room, in: group) }
    case .anyWeek(let room):
      if slots <= room { return [] }
      return line.placesOfWeek.filter { !$0.isEmpty }.flatMap { overfull($0, room, in: group) }
    case .shortPieces: return []
    }
  }

  /// The places of a group that have more slots in a stretch than there is room.
  private func overfull(
    _ stretch: Range<Int>, _ room: Int, in group: Range<Int>
  ) -> [Range<Int>] {
    let slots = slots ?? 1
    let near = starting(in: stretch.lowerBound - slots + 1..<stretch.upperBound, group)
    var found: [Range<Int>] = []
    for place in near {
      let count =
        min(starts[place] + slots, stretch.upperBound) - max(starts[place], stretch.lowerBound)
      guard count > room else { continue }
      if let last = found.last, last.upperBound == place {
        found[found.count - 1] = last.lowerBound..<place + 1
      } else {
        found.append(place..<place + 1)
      }
    }
    return found
  }

  /// Whether an obstacle takes a place of several segments.
  private func takes(
    _ extent: Obstacle.Extent, _ segments: [Segment], _ line: SlotLine
  ) -> Bool {
    guard let first = segments.first, let last = segments.last else { return false }
    func slots(in stretch: Range<Int>) -> Int {
      segments.reduce(0) {
        $0 + max(0, min($1.end, stretch.upperBound) - max($1.start, stretch.lowerBound))
      }
    }
    switch extent {
    case .everywhere: return true
    case .touching(let stretches): return stretches.contains { slots(in: $0) > 0 }
    case .startingBefore(let slot): return first.start < slot
    case .endingAfter(let slot): return last.end > slot
    case .startingIn(let stretches): return stretches.contains { $0.contains(first.start) }
    case .day(let day, let room): return slots(in: line.placesOfDay[day]) > room
    case .week(let week, let room): return slots(in: line.placesOfWeek[week]) > room
    case .anyDay(let room): return line.placesOfDay.contains { slots(in: $0) > room }
    case .anyWeek(let room): return line.placesOfWeek.contains { slots(in: $0) > room }
    case .shortPieces: return false
    }
  }
}
