import UnderstudyModel

extension RelaxedProblem {
  /// Reads what bounds need from the ground.
  init(_ ground: Ground) {
    var reading = RelaxedReading(ground)
    reading.read()
    self.init(
      time: reading.time, rows: reading.rows, trainees: reading.trainees, hosts: reading.hosts,
      requests: reading.requests, covers: reading.covers, absences: reading.absences,
      blocks: reading.blocks, spent: reading.spent, standingEnd: reading.standingEnd,
      aims: ground.problem.policy.aims, lengths: reading.lengths)
  }
}

/// Collects the parts of a relaxed problem.
struct RelaxedReading {
  let ground: Ground
  let time: RelaxedTime
  var rows: BitRows
  var trainees: [RelaxedTrainee] = []
  var hosts: [RelaxedHost] = []
  var requests: [RelaxedRequest] = []
  var covers: [[Int?]] = []
  var absences: [CoverAbsence] = []
  var blocks: [RelaxedBlock] = []
  var spent = AimTerms()
  var standingEnd = 0
  private var rowNumbers: [[UInt64]: Int] = [:]
  private var optionRows: [OptionKey: Int] = [:]
  private var absenceNumbers: [Demand.CoverEffect: Int] = [:]
  var hostNumbers: [Int: Int] = [:]
  var traineeNumbers: [Int: Int] = [:]
  /// By number in the problem.
  private var requestNumbers: [Int: Int] = [:]

  private struct OptionKey: Hashable {
    var row: Int
    var cover: [Demand.CoverEffect]
  }

  init(_ ground: Ground) {
    self.ground = ground
    time = RelaxedTime(ground)
    rows = BitRows(rows: 0, bits: ground.line.count)
  }

  mutating func read() {
    addPeople()
    addCovers()
    addBlocks()
    for number in ground.demands.indices where ground.demands[number].fixed == nil {
      if ground.demands[number].request != nil { add(number) }
    }
    addWaits()
    spend()
  }

  // MARK: Requests

  private mutating func add(_ number: Int) {
    let demand = ground.demands[number]
    guard let trainee = traineeNumbers[demand.trainee] else { return }
    let options = demand.options.compactMap { option -> RelaxedRequest.Option? in
      guard let host = hostNumbers[option.host] else { return nil }
      let share = demand.workshop == nil ? option.guests : demand.capacity
      return RelaxedRequest.Option(
        host: host, row: allowed(option), share: share == .max ? 0 : share,
        absences: option.cover.map { absence($0) })
    }
    let request = ground.problem.requests[number]
    let isCounted = !demand.isOptional && request.alternative == nil
    requestNumbers[number] = requests.count
    trainees[trainee].requests.append(requests.count)
    var relaxed = RelaxedRequest(
      number: number, trainee: trainee, slots: demand.slots, visits: nil, options: options,
      opens: demand.opens, due: demand.due, weight: demand.weight,
      lost: isCounted ? demand.weight : 0, after: [], block: demand.block, earlier: earlier(demand))
    relaxed.visits = LooseVisits(
      ground: ground, time: time, trainee: trainees[trainee], hosts: hosts, rows: rows
    ).visits(of: demand, relaxed)
    requests.append(relaxed)
  }

  private func earlier(_ demand: Demand) -> RelaxedRequest.Earlier {
    guard let previous = demand.previous else { return RelaxedRequest.Earlier() }
    var earlier = RelaxedRequest.Earlier(count: previous.pieces.count)
    guard previous.pieces.count == 1, let piece = previous.pieces.first, piece.part == 1,
      demand.begun == nil
    else { return earlier }
    earlier.isOneStretch = true
    earlier.host = piece.host.flatMap { hostNumbers[$0] }
    earlier.place = ground.line.place(ofSlot: ground.window.slotNumber(of: piece.start))
      .flatMap { ground.line.start(of: $0) == piece.start ? $0 : nil }
    return earlier
  }

  /// The places in which an option may stand, as far as nothing else does.
  private mutating func allowed(_ option: Demand.Option) -> Int {
    let key = OptionKey(row: option.row, cover: option.cover)
    if let known = optionRows[key] { return known }
    let start = ground.rows.start(of: option.row)
    var words = Array(ground.rows.words[start..<start + ground.rows.width])
    for effect in option.cover {
      let blocked = ground.coverBlocked.start(of: effect.rule)
      let members = effect.memberRow.map { ground.rows.start(of: $0) }
      for word in words.indices {
        let member = members.map { ground.rows.words[$0 + word] } ?? .max
        words[word] &= ~(ground.coverBlocked.words[blocked + word] & member)
      }
    }
    let number = row(words)
    optionRows[key] = number
    return number
  }

  /// More lengths than this are not counted one by one.
  private static let mostLengths = 12

  /// The lengths of requests in one stretch, and what lies half-way between two of them: a visit of
  /// the longer then counts, and one of the shorter does not.
  var lengths: [Int] {
    let found = Set(requests.lazy.filter { $0.visits == nil }.map(\.slots)).sorted()
    let between = zip(found, found.dropFirst()).map { ($0 + $1 + 1) / 2 }
    return found.count > Self.mostLengths ? [] : Set(found + between).sorted()
  }

  mutating func row(_ words: [UInt64]) -> Int {
    if let known = rowNumbers[words] { return known }
    let number = rows.append(words)
    rowNumbers[words] = number
    return number
  }

  // MARK: Cover and blocks

  /// A rule that lets as many be away as could ever be asked away is not looked at.
  private mutating func addCovers() {
    let trainees = trainees.count
    covers = ground.coverSlack.map { slack in
      slack.map { (0..<trainees).contains(Int($0)) ? Int($0) : nil }
    }
  }

  private mutating func absence(_ effect: Demand.CoverEffect) -> Int {
    if let known = absenceNumbers[effect] { return known }
    let row = effect.memberRow.map { number in
      let start = ground.rows.start(of: number)
      return self.row(Array(ground.rows.words[start..<start + ground.rows.width]))
    }
    absenceNumbers[effect] = absences.count
    absences.append(CoverAbsence(cover: effect.rule, row: row))
    return absences.count - 1
  }

  /// What stands has chosen hosts for its block, which every plan pays for.
  private mutating func addBlocks() {
    var standing = [Set<Int>](repeating: [], count: ground.blockCount)
    for demand in ground.demands {
      guard demand.request != nil, let block = demand.block, let visit = demand.fixed else {
        continue
      }
      standing[block].insert(visit.host)
    }
    blocks = standing.map { hosts in
      RelaxedBlock(standing: hosts.count, hosts: hosts.compactMap { hostNumbers[$0] }.sorted())
    }
  }

  // MARK: Order

  private mutating func addWaits() {
    for place in requests.indices {
      let demand = ground.demands[requests[place].number]
      var before: Set<Int> = []
      // A variable of its own: changing the request while the reading is asked would copy them all.
      var opens = requests[place].opens
      for moment in demand.waits { collect(moment, &before, &opens) }
      requests[place].opens = opens
      requests[place].after = before.sorted()
    }
  }

  /// What must be placed and over for certain before a moment; moments of which only some count are
  /// loosened away.
  private func collect(_ moment: Moment, _ before: inout Set<Int>, _ opens: inout Int) {
    switch moment {
    case .always, .some, .chosen, .counted: break
    case .at(let instant): opens = max(opens, ground.line.firstPlace(from: instant))
    case .ended(let range):
      for number in range {
        if let place = requestNumbers[number] {
          before.insert(place)
        } else if let fixed = ground.demands[number].fixed {
          opens = max(opens, ground.line.firstPlace(from: fixed.end))
        }
      }
    case .all(let moments):
      for moment in moments { collect(moment, &before, &opens) }
    }
  }

  // MARK: What stands

  /// Adds up what every plan has, because it stands already.
  private mutating func spend() {
    var terms = AimTerms()
    for demand in ground.demands {
      guard let visit = demand.fixed else { continue }
      standingEnd = max(standingEnd, ground.endSlot(of: visit.end))
      guard demand.request != nil else { continue }
      let changed = demand.previous?.pieces.count ?? 0
      terms.sameHost += changed
      terms.sameStart += changed
      terms.unchanged += changed
      guard let due = demand.due else { continue }
      let end =
        visit.segments.last.map { time.positions[$0.end - 1] }
        ?? ground.days.position(of: ground.window.endDay(of: visit.end))
      terms.onTime += demand.weight * max(0, end - due)
    }
    terms.continuous = blocks.reduce(0) { $0 + max(0, $1.standing - 1) }
    terms.sameHost += ground.lost
    terms.sameStart += ground.lost
    terms.unchanged += ground.lost
    spent = terms
  }
}

extension RelaxedTime {
  fileprivate init(_ ground: Ground) {
    let line = ground.line
    count = line.count
    var stretches: [(place: Int, slot: Int, count: Int)] = []
    for place in 0..<line.count where line.numbers[place] >= 0 {
      if let last = stretches.last, last.place + last.count == place {
        stretches[stretches.count - 1].count += 1
      } else {
        stretches.append((place, line.numbers[place], 1))
      }
    }
    self.stretches = stretches
    starts = (0..<line.count).map { ground.starts.isSet($0, in: 0) }
    days = line.days
    weeks = (0..<line.count).map { line.week(of: $0) }
    positions = ground.endPositions
    before = ground.days.position(of: ground.window.first - 1)
    let opening = ground.window.slotNumber(of: ground.window.opens)
    ends = line.numbers.map { max(0, $0 + 1 - opening) }
    weekCount = (weeks.max() ?? 0) + 1
  }
}
