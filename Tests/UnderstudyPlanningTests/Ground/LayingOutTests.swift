import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// What is laid out for the search, against the same asked of people and days one at a time.
@Suite struct LayingOutTests {
  private func problem(_ seed: UInt64) -> PlanningProblem {
    var random = RandomOrganisation(seed: seed)
    let (content, today) = random.make()
    return PlanningProblem(Organisation(content), today: today)
  }

  /// An option in words of its own, for rows may have any numbers.
  private struct Plain: Equatable {
    let host: Int
    let guests: Int
    let row: [UInt64]
    let rules: [Int]
    let memberRows: [[UInt64]?]

    init(_ option: Demand.Option, _ rows: BitRows) {
      func words(_ row: Int) -> [UInt64] {
        Array(rows.words[rows.start(of: row)..<rows.start(of: row) + rows.width])
      }
      host = option.host
      guests = option.guests
      row = words(option.row)
      rules = option.cover.map(\.rule)
      memberRows = option.cover.map { $0.memberRow.map(words) }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func givesEveryHostTheTermsThatTheyHaveAlone(seed: UInt64) {
    let problem = problem(seed)
    let working = WorkingTimes(problem, committed: Commitments(problem))
    var together = HostOptions(problem, working)
    for (number, request) in problem.requests.enumerated() {
      let (hosts, trainee) = (problem.hosts[number], problem.trainees[number])
      let options = together.options(of: hosts, for: request, trainee)
      #expect(options.map(\.host) == hosts)
      for (host, option) in zip(hosts, options) {
        var alone = HostOptions(problem, working)
        let expected = alone.options(of: [host], for: request, trainee).map {
          Plain($0, alone.rows.rows)
        }
        #expect([Plain(option, together.rows.rows)] == expected, "\(request.item.id)")
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func countsWhoMayBeAwayAsPresenceTells(seed: UInt64) {
    let problem = problem(seed)
    let ground = Ground(problem, Commitments(problem))
    let days = problem.window.first - 8...max(problem.window.first, problem.window.last) + 1
    for (number, rule) in problem.covers.enumerated() {
      let members = rule.members(in: problem.organisation).filter(\.countsForCover)
      let times = PeopleTimes(Set(members.map(\.id)), on: days, problem)
      for place in 0..<ground.line.count where ground.line.numbers[place] >= 0 {
        let slot = ground.line.start(of: place).minutes..<ground.line.end(of: place).minutes
        let present = members.count { member in
          let zone = member.zone(in: problem.organisation)
          return rule.counts(member, on: zone.local(ground.line.start(of: place)).day)
            && (times.presence[member.id] ?? []).contains { $0.contains(slot) }
        }
        let slack = Int(ground.coverSlack[number][place])
        // Outside its hours a rule asks for nothing.
        let isUnasked = rule.window != nil && slack == Int(Int16.max / 2)
        #expect(slack == present - rule.least || isUnasked, "\(rule.subject)")
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func leavesPeopleFreeWhereTheyAreAtWorkAndNothingElseIsOn(seed: UInt64) {
    let problem = problem(seed)
    let ground = Ground(problem, Commitments(problem))
    let days = problem.window.first - 8...max(problem.window.first, problem.window.last) + 1
    let part = Set(problem.trainees).union(problem.hosts.joined())
    let times = PeopleTimes(Set(part.map { problem.people[$0].id }), on: days, problem)
    for number in part.sorted() {
      let person = problem.people[number]
      let zone = person.zone(in: problem.organisation)
      let taken =
        person.busy.flatMap { busy in
          days.filter(busy.falls).map { day in
            let from = zone.instant(LocalTime(day, busy.from)).minutes
            return from..<max(from, zone.instant(LocalTime(day, busy.to)).minutes)
          }
        } + (problem.events[person.id] ?? []).map(\.minutes)
      for place in 0..<ground.line.count where ground.line.numbers[place] >= 0 {
        let slot = ground.line.start(of: place).minutes..<ground.line.end(of: place).minutes
        let isAtWork = (times.presence[person.id] ?? []).contains { $0.contains(slot) }
        let isFree = isAtWork && !taken.contains { $0.overlaps(slot) }
        #expect(ground.free.isSet(place, in: number) == isFree, "\(person.id)")
      }
    }
  }

  /// A meeting on the Friday after the window lies on its last evening where clocks are behind.
  @Test(arguments: ["2026-12-17", "2026-12-24", "2026-12-31"])
  func seesMeetingsOfTheDayAfterTheWindowInZonesAhead(until: String) throws {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "1h"))
    shop.policy.until = .of(until)
    shop.content.calendars.append(.of("always", "mon-sun 00:00-24:00"))
    shop.content.sites = [Site("hub", name: "Hub", declared: .nowhere)]
    shop.content.sites[0].zone = .kolkata
    shop.change("ben") {
      $0.site = .to("hub")
      $0.calendar = .to("always")
      $0.busy = [
        Busy(
          .weekly(.of("fri")), from: .of("00:30"), to: .of("02:30"), reason: nil,
          declared: .nowhere)
      ]
    }
    let problem = shop.problem()
    let ground = Ground(problem, Commitments(problem))
    let ben = try #require(problem.people["ben"])
    func isFree(_ time: String) -> Bool {
      ground.free.isSet(ground.line.firstPlace(from: .utc("\(until)T\(time)")), in: ben)
    }
    #expect(isFree("18:00") && !isFree("19:00") && !isFree("20:30") && isFree("21:00"))
  }
}

extension CoverRule {
  fileprivate func counts(_ member: Person, on day: Day) -> Bool {
    guard case .role(let role) = subject else { return true }
    return member.holds.contains { $0.role.id == role && $0.counts(on: day) }
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
