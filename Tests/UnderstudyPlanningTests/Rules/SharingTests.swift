import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// What several people may do at once.
@Suite struct SharingTests {
  /// Ana and Cai learn from Ben.
  private func shop(_ items: Item..., change: (inout Shop) -> Void = { _ in }) -> Shop {
    var shop = Shop()
    shop.content.people.append(.named("cai") { $0.enrol(in: "start", from: "2026-12-01") })
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    shop.content.curricula[0].phases[0].entries = items.map { .item($0) }
    change(&shop)
    return shop
  }

  private func visit(
    _ item: String, _ from: String, _ to: String, for trainee: String = "ana",
    with host: String = "ben"
  ) -> Placement {
    .of(item, "2026-12-03T\(from)", "2026-12-03T\(to)", host: host, trainee: trainee)
  }

  private let pack = Item.session("pack", role: "packer", "2h")
  private let wrap = Item.session("wrap", role: "packer", "2h")

  @Test func letsATraineeAttendOneThingAtATime() {
    let shop = shop(pack, wrap)
    let overlapping = visit("wrap", "11:00", "13:00", with: "eve")
    #expect(shop.broken(visit("pack", "10:00", "12:00"), overlapping) == [.oneThingAtATime])
    let following = visit("wrap", "12:00", "14:00", with: "eve")
    #expect(shop.broken(visit("pack", "10:00", "12:00"), following) == [])
  }

  @Test func letsNobodyHostWhileTheyLearn() {
    let shop = shop(pack) {
      $0.change("ben") { $0.enrol(in: "start", from: "2026-12-01") }
    }
    let learns = visit("pack", "10:00", "12:00", for: "ben", with: "eve")
    #expect(shop.broken(learns, visit("pack", "11:00", "13:00")) == [.oneThingAtATime])
    #expect(shop.broken(learns, visit("pack", "12:00", "14:00")) == [])
  }

  @Test(arguments: [(1, [PlanningRule.guests]), (2, [])])
  func givesAHostNoMoreGuestsThanTheyBear(guests: Int, broken: [PlanningRule]) {
    let shop = shop(pack, wrap) { $0.change("ben") { $0.hosting?.guests = guests } }
    let found = shop.broken(
      visit("pack", "10:00", "12:00"), visit("wrap", "11:00", "13:00", for: "cai"))
    #expect(found == broken)
  }

  @Test func givesASessionNoMoreGuestsThanItBears() {
    let shop = shop(.session("pack", role: "packer", "2h") { $0.guests = 1 }, wrap) {
      $0.policy.limits.guests = 3
    }
    let found = shop.broken(
      visit("pack", "10:00", "12:00"), visit("wrap", "11:00", "13:00", for: "cai"))
    #expect(found == [.guests])
  }

  @Test func leavesAnExclusiveSessionAlone() {
    let shop = shop(.session("pack", role: "packer", "2h") { $0.isExclusive = true }, wrap) {
      $0.policy.limits.guests = 3
    }
    let pack = visit("pack", "10:00", "12:00")
    #expect(shop.broken(pack, visit("wrap", "11:00", "13:00", for: "cai")) == [.exclusive])
    #expect(shop.broken(pack, visit("wrap", "12:00", "14:00", for: "cai")) == [])
  }

  @Test func letsTraineesShareARunOfAWorkshopUpToItsCapacity() {
    func workshop(_ capacity: Int) -> Shop {
      shop(.workshop("mend", facilitator: "packer", "2h", capacity: capacity))
    }
    let both = [visit("mend", "10:00", "12:00"), visit("mend", "10:00", "12:00", for: "cai")]
    #expect(workshop(2).broken(both[0], both[1]) == [])
    #expect(workshop(1).broken(both[0], both[1]) == [.workshop])
    let apart = visit("mend", "11:00", "13:00", for: "cai")
    #expect(workshop(2).broken(both[0], apart) == [.workshop])
  }

  @Test func servesOneGatheringInARoomThatHoldsEverybody() {
    func roomed(_ capacity: Int?) -> Shop {
      shop(pack.with { $0.room = .to("loft") }) {
        $0.content.rooms = [Room("loft", name: "Loft", declared: .nowhere)]
        $0.content.rooms[0].capacity = capacity
      }
    }
    let one = visit("pack", "10:00", "12:00")
    let two = visit("pack", "11:00", "13:00", for: "cai", with: "eve")
    #expect(roomed(nil).broken(one, two) == [.room])
    #expect(roomed(2).broken(one) == [])
    #expect(roomed(1).broken(one) == [.room])
  }

  @Test func holdsAWorkshopAsOftenAsNeeded() {
    let shop = shop(.workshop("mend", facilitator: "packer", "2h", capacity: 1))
    let mine = visit("mend", "10:00", "12:00")
    #expect(shop.broken(mine, visit("mend", "13:00", "15:00", for: "cai")) == [])
    #expect(shop.broken(mine, visit("mend", "10:00", "12:00", for: "cai", with: "eve")) == [])
  }

  @Test func leavesAFacilitatorToTheirRun() {
    let shop = shop(.workshop("mend", facilitator: "packer", "2h", capacity: 5), wrap) {
      $0.policy.limits.guests = 3
    }
    let run = visit("mend", "10:00", "12:00")
    #expect(shop.broken(run, visit("wrap", "11:00", "13:00", for: "cai")) == [.workshop])
    #expect(shop.broken(run, visit("wrap", "12:00", "14:00", for: "cai")) == [])
  }

  @Test func countsTheGuestsOfAWorkshopOnlyAgainstItsCapacity() {
    let shop = shop(.workshop("mend", facilitator: "packer", "2h", capacity: 5)) {
      $0.change("ben") { $0.hosting?.guests = 1 }
    }
    let both = [visit("mend", "10:00", "12:00"), visit("mend", "10:00", "12:00", for: "cai")]
    #expect(shop.broken(both[0], both[1]) == [])
  }

  @Test(arguments: [(2, [PlanningRule.room, .workshop]), (3, [])])
  func countsTheFacilitatorAmongThoseInTheRoom(capacity: Int, broken: [PlanningRule]) {
    let workshop = Item.workshop("mend", facilitator: "packer", "2h", capacity: nil)
    let shop = shop(workshop.with { $0.room = .to("loft") }) {
      $0.content.rooms = [Room("loft", name: "Loft", declared: .nowhere)]
      $0.content.rooms[0].capacity = capacity
    }
    let both = [visit("mend", "10:00", "12:00"), visit("mend", "10:00", "12:00", for: "cai")]
    #expect(shop.broken(both[0], both[1]) == broken)
  }

  @Test func servesGatheringsInARoomOneAfterTheOther() {
    let shop = shop(pack.with { $0.room = .to("loft") }) {
      $0.content.rooms = [Room("loft", name: "Loft", declared: .nowhere)]
    }
    let one = visit("pack", "10:00", "12:00")
    #expect(shop.broken(one, visit("pack", "12:00", "14:00", for: "cai", with: "eve")) == [])
  }
}
