import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct ImpactTests {
  private let shop = ServiceGraph(HomeGoods.draft.organisation)

  @Test func tellsWhomAFailureReachesHowSoonAndThroughWhom() throws {
    let impact = Impact(of: .node(.role("lead")), lasting: .days(3), on: shop.ground())
    let customer = try #require(impact.customers.first)

    #expect(impact.roles.first?.node == .role("dispatch"))
    #expect(impact.roles.first?.assumed == 1)
    #expect(customer.way.map(\.service.what) == ["packed orders", "tracking updates", "answers"])
    #expect("\(customer.at)" == "2026-11-24T14:00")
  }

  @Test func letsOneServiceFailAlone() {
    let impact = Impact(
      of: .service("desk-billing-details"), lasting: .days(10), on: shop.ground())

    #expect(impact.roles.first?.node == .role("invoice"))
    #expect(!impact.roles.contains { $0.node == .role("desk") })
  }

  @Test func reachesEveryRoleThroughAServiceForEveryone() {
    let impact = Impact(
      of: .service("facil-a-working-building"), lasting: .days(1), on: shop.ground())

    #expect(impact.roleCount == 17)
    #expect(impact.roles.count == 17)
    #expect(impact.roles.contains { $0.way.count == 1 })
  }

  @Test func endsWhereServicesRunInCircles() {
    var draft = Draft()
    draft.roles("a", "b")
    draft.serve("a", "x", to: .role("b"), within: "1h")
    draft.serve("b", "y", to: .role("a"), within: "1h")
    let impact = Impact(of: .node(.role("a")), lasting: .days(1), on: draft.ground())

    #expect(impact.reached.map(\.node.name) == ["b"])
  }

  @Test(arguments: [
    Impact.Failure.node(.role("unknown")), .service("unknown"), .node(.customer("shopper")),
  ])
  func reachesNobodyFromWhatGivesNothing(failure: Impact.Failure) {
    let impact = Impact(of: failure, lasting: .days(10), on: shop.ground())
    #expect(impact.reached.isEmpty)
    #expect(impact.promises.isEmpty && impact.goals.isEmpty)
  }

  @Test func bearsNumbersThatNobodyMeans() {
    var draft = Draft()
    draft.roles("a", "b", "c")
    draft.serve("a", "x", to: .role("b"))
    draft.lastService(of: "a") { $0.within = .init(Length(.minutes(.max)), clock: .elapsed) }
    draft.serve("a", "y", to: .role("c"))
    draft.lastService(of: "a") { $0.within = .init(Length(.weeks(.max))) }
    let impact = Impact(of: .node(.role("a")), lasting: .days(10), on: draft.ground())

    #expect(impact.reached.isEmpty)
  }

  @Test(arguments: [true, false])
  func standsOnACalendarThatNeverWorks(isClosed: Bool) {
    var draft = Draft()
    draft.customer("shopper")
    draft.roles("a")
    draft.serve("a", "x", to: .customer("shopper"), within: "1h")
    var calendar = WorkCalendar("never", declared: .nowhere)
    if isClosed {
      calendar = .usual
      calendar.closings = [
        .init(from: .on("2026-01-01"), to: .on("2040-01-01"), name: nil, declared: .nowhere)
      ]
    }
    calendar.isDefault = true
    draft.content.calendars = [calendar]
    let impact = Impact(of: .node(.role("a")), lasting: .days(3), on: draft.ground())

    #expect(impact.customers.isEmpty == isClosed)
  }

  @Test func growsLikeTheOrganisationAndNotLikeItsSquare() {
    func work(_ roles: Int) -> Int {
      var random = RandomOrganisation(seed: 7)
      let graph = ServiceGraph(random.draft(roles: roles, services: roles * 6).organisation)
      let ground = graph.ground()
      return graph.nodes.indices.filter { graph.nodes[$0].role != nil }.reduce(0) { sum, place in
        var search = FaultSearch(
          ground, StoppedWork(.node(graph.nodes[place]), in: graph),
          in: ground.start..<ground.end(of: .days(10)))
        search.run(most: 60)
        return sum + search.work
      }
    }
    #expect(Double(work(800)) < 4.8 * Double(work(200)))
  }
}

extension Stoppage {
  static func days(_ days: Int) -> Stoppage { Stoppage(halfDays: 2 * days) }
  static let halfADay = Stoppage(halfDays: 1)
}

extension ServiceGraph {
  /// The ground of impacts from a Monday on.
  func ground(from day: String = "2026-11-23") -> ImpactGround {
    ImpactGround(self, ReachedLevels(organisation), from: .on(day))
  }
}

extension Draft {
  func ground(from day: String = "2026-11-23") -> ImpactGround {
    ServiceGraph(organisation).ground(from: day)
  }
}
