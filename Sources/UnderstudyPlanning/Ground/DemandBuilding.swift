import UnderstudyModel

/// Turns requests, and what is committed, into demands.
struct DemandBuilding {
  let problem: PlanningProblem
  let commitments: Commitments
  private var people: NumberedPeople { problem.people }
  let working: WorkingTimes
  var hosts: HostOptions
  var demands: [Demand] = []
  var rooms: [Identifier<Room>: Int] = [:]
  var blocks: [Block: Int] = [:]
  private var workshops: [Identifier<Item>: Int] = [:]
  private(set) var workingDays: [Int: [Ground.WorkingDay]] = [:]
  private let days: AimDays
  private let bound: [Int: BoundRequest]
  private let earlier: [Int: [Placement]]
  /// The pins of each request, in their order.
  private let pins: [Int: [PlanningPolicy.Pin]]
  /// How many placements of each request stand as they are.
  private let standing: [Int: Int]

  init(
    _ problem: PlanningProblem, _ commitments: Commitments, _ working: WorkingTimes,
    _ days: AimDays
  ) {
    self.problem = problem
    self.commitments = commitments
    self.working = working
    hosts = HostOptions(problem, working)
    self.days = days
    bound = BoundRequest.all(problem, commitments)
    earlier = Dictionary(
      grouping: problem.earlier.filter { problem.request(for: $0) != nil }
    ) { problem.request(for: $0) ?? 0 }
    pins = Dictionary(grouping: commitments.pins) { problem.request(for: $0.sample(problem)) ?? -1 }
    standing = Dictionary(
      commitments.standing.compactMap { problem.request(for: $0) }.map { ($0, 1) },
      uniquingKeysWith: +)
  }

  mutating func build() {
    demands.reserveCapacity(problem.requests.count + commitments.history.count)
    for number in problem.requests.indices { demands.append(demand(number)) }
    for number in demands.indices {
      for other in demands[number].before { demands[other].after.append(number) }
      for due in demands[number].movingDues {
        for other in Set(due.moment.requests).sorted() { demands[other].dueAfter.append(number) }
      }
    }
    for placement in commitments.history {
      let request = problem.request(for: placement)
      if let request, demands[request].fixed != nil { continue }
      if let past = pastDemand(placement) { demands.append(past) }
    }
  }

  private mutating func demand(_ number: Int) -> Demand {
    let request = problem.requests[number]
    let trainee = problem.trainees[number]
    let window = problem.window
    var able = problem.roomTooSmall(for: request) == nil ? problem.hosts[number] : []
    if let wanted = problem.wantedHosts[number] {
      able.removeAll { !wanted.contains(people[$0].id) }
    }
    let options = hosts.options(of: able, for: request, trainee)
    var wholeDays: Int?
    var slots = 1
    switch request.length {
    case .slots(let count): slots = count
    case .workingDays(let days):
      wholeDays = days
      for option in options { layOutWorkingDays(of: option.host) }
      slots = options.first.map { share(of: $0.host, days) } ?? days
    }
    let moving = request.waits.filter { wait in
      if case .at = wait.moment { false } else { true }
    }
    let opening = max(request.fixedOpening, window.newFrom, window.opens)
    var demand = Demand(
      request: number, trainee: trainee, slots: slots, wholeDays: wholeDays,
      shortestPart: request.shortestPart(in: window), options: options,
      isAlone: request.kind == .workshop || request.booking.isExclusive,
      workshop: request.kind == .workshop ? workshop(request.item.id) : nil,
      capacity: request.capacity ?? .max, room: room(of: request.item), weight: request.weight,
      isOptional: request.isOptional,
      opens: opening > window.closes ? working.line.count : working.line.firstPlace(from: opening),
      waits: moving.map(\.moment), before: before(moving),
      after: [], due: request.dues.compactMap(\.fixed).min().map { days.position(of: $0) },
      movingDues: request.dues.compactMap { due in
        guard case .after(let moment, let distance) = due else { return nil }
        return (moment, distance)
      }, dueAfter: [], block: Block(request).map { block($0) }, siblings: request.siblings,
      every: request.booking.every?.upper, hasDistinctHosts: request.booking.hasDistinctHosts,
      pinnedPieces: [])
    addCommitments(to: &demand, number)
    return demand
  }

  /// The requests on which some waits may hang, each once and in order.
  private func before(_ waits: [Wait]) -> [Int] {
    let found = waits.flatMap(\.moment.requests)
    return found.count < 2 ? found : Set(found).sorted()
  }

  private mutating func addCommitments(to demand: inout Demand, _ number: Int) {
    demand.previous = previous(number, demand)
    if let bound = bound[number] {
      let visit = visit(of: bound.placements, option: option(of: bound.placements, demand))
      let kept = Set(bound.placements.map { $0.part ?? 1 })
      // What is kept is unchanged for certain; only the other pieces can differ.
      demand.previous?.pieces.removeAll { kept.contains($0.part) }
      demand.previous?.visit = nil
      demand.keptParts = kept
      if bound.isWhole {
        demand.fixed = visit
      } else if let visit {
        demand.begun = visit
        demand.slots -= bound.heldSlots
        demand.options = demand.options.filter { $0.host == visit.host }
      }
    }
    guard demand.fixed == nil else { return }
    for pin in pins[number] ?? [] {
      demand.pinnedHost = demand.pinnedHost ?? pin.host.flatMap { people[$0.id] }
      guard let start = pin.start,
        let place = working.line.place(
          ofSlot: problem.window.slotNumber(of: problem.window.zone.instant(start)))
      else { continue }
      demand.pinnedPieces.append(
        Demand.PinnedPiece(part: pin.part, place: place, count: knownSlots(pin, start)))
    }
    if let host = demand.pinnedHost {
      demand.options = demand.options.filter { $0.host == host }
    }
    demand.pinnedPieces.sort { $0.place < $1.place }
  }

  /// How long the pinned piece is in the earlier plan, where it stands there.
  private func knownSlots(_ pin: PlanningPolicy.Pin, _ start: LocalTime) -> Int? {
    commitments.standing.first { $0.start == start && pin.isMet(by: $0) }.map {
      problem.window.slots(of: $0).count
    }
  }

  /// Earlier placements ahead that nobody asks for any more.
  var lost: Int {
    problem.earlier.count { problem.request(for: $0) == nil && !commitments.history.contains($0) }
  }

  // MARK: Numbers

  private mutating func workshop(_ item: Identifier<Item>) -> Int {
    let number = workshops[item] ?? workshops.count
    workshops[item] = number
    return number
  }

  private mutating func block(_ block: Block) -> Int {
    let number = blocks[block] ?? blocks.count
    blocks[block] = number
    return number
  }

  private mutating func room(of item: Item) -> Int? {
    guard let id = item.room?.id, problem.organisation[id] != nil else { return nil }
    let number = rooms[id] ?? rooms.count
    rooms[id] = number
    return number
  }

  // MARK: Hosts

  /// The option by which something in the earlier plan stands, whether it would still be chosen.
  private mutating func option(of placements: [Placement], _ demand: Demand) -> Demand.Option? {
    guard let host = placements.first.flatMap({ people[$0.host] }), let number = demand.request
    else { return nil }
    return demand.options.first { $0.host == host }
      ?? hosts.options(of: [host], for: problem.requests[number], demand.trainee).first
  }

  private func share(of host: Int, _ days: Int) -> Int {
    people[host].minutes(of: Length(.days(days)), in: problem.organisation) / problem.window.slot
  }

  private mutating func layOutWorkingDays(of host: Int) {
    guard workingDays[host] == nil else { return }
    let window = problem.window
    let line = working.line
    let zone = people[host].zone(in: problem.organisation)
    let calendar = people[host].workCalendar(in: problem.organisation)
    var days: [Ground.WorkingDay] = []
    var day = window.first - 1
    while day <= window.last + 1 {
      defer { day = day + 1 }
      guard calendar.isWorking(day) else { continue }
      let slots = calendar.stretches(on: day).compactMap { hours -> Range<Int>? in
        let start = zone.instant(LocalTime(day, TimeOfDay(minutes: hours.lowerBound))).minutes
        let end = zone.instant(LocalTime(day, TimeOfDay(minutes: hours.upperBound))).minutes
        return start < end ? window.wholeSlots(in: start..<end, upTo: .max / 4) : nil
      }.flatMap { Array($0) }
      let segments = line.segments(ofSlots: slots)
      let isComplete = segments.reduce(0) { $0 + $1.count } == slots.count
      days.append(Ground.WorkingDay(day: day, segments: isComplete ? segments : []))
    }
    workingDays[host] = days
  }

  // MARK: The earlier plan

  private mutating func previous(_ number: Int, _ demand: Demand) -> PreviousVisit? {
    guard let placements = earlier[number] else { return nil }
    let isWhole = standing[number] == placements.count
    return PreviousVisit(
      pieces: placements.map {
        PreviousVisit.Piece(
          part: $0.part ?? 1, host: people[$0.host],
          start: problem.window.zone.instant($0.start))
      },
      visit: isWhole ? visit(of: placements, option: option(of: placements, demand)) : nil)
  }

  /// Placements of one request as a visit.
  private func visit(of placements: [Placement], option: Demand.Option?) -> Visit? {
    guard let option else { return nil }
    let window = problem.window
    let zone = window.zone
    let isWholeDays =
      placements.first.flatMap { problem.organisation[$0.item] }?.item.booking?
      .duration?.upperWorkingDays != nil
    var segments: [Segment] = []
    for placement in placements.sorted(by: Placement.inScheduleOrder) {
      let slots = window.slots(of: placement).filter { slot in
        guard isWholeDays else { return true }
        return working.line.place(ofSlot: slot).map { working.present.isSet($0, in: option.host) }
          ?? false
      }
      segments += working.line.segments(ofSlots: slots)
    }
    return Visit(
      option, segments, start: placements.map { zone.instant($0.start) }.min() ?? .distantPast,
      end: placements.map { zone.instant($0.end) }.max() ?? .distantPast)
  }

  /// What took somebody's time before today and belongs to nothing that is still open.
  private mutating func pastDemand(_ placement: Placement) -> Demand? {
    guard let trainee = people[placement.trainee], let host = people[placement.host],
      let item = problem.organisation[placement.item]?.item
    else { return nil }
    let isWorkshop: Bool
    var role: Identifier<Role>?
    switch item.content {
    case .workshop(let workshop):
      isWorkshop = true
      if case .role(let followed) = workshop.facilitator { role = followed.id }
    case .session(let session):
      isWorkshop = false
      if case .role(let followed) = session.host { role = followed.id }
    default: isWorkshop = false
    }
    let isAlone = isWorkshop || item.booking?.isExclusive == true
    let option = hosts.pastOption(
      host, guests: isAlone ? 1 : item.booking?.guests, role: role, trainee,
      isWorkshop: isWorkshop)
    guard let visit = visit(of: [placement], option: option) else { return nil }
    return Demand(
      trainee: trainee, slots: visit.slots, options: [], isAlone: isAlone,
      workshop: isWorkshop ? workshop(item.id) : nil, capacity: .max, room: room(of: item),
      weight: 0, isOptional: true, opens: 0, waits: [], before: [], after: [], movingDues: [],
      dueAfter: [], siblings: 0..<0, hasDistinctHosts: false, fixed: visit, pinnedPieces: [])
  }
}
