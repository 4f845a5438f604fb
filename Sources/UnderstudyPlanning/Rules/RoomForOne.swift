import UnderstudyModel

/// A room serves one gathering at a time, and everybody fits, the host included.
struct RoomForOne: HardRule {
  let name = PlanningRule.room

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    var found: [Breach] = []
    var told: Set<[Placement]> = []
    var taken: [RoomSlot: [ExaminedPlan.Entry]] = [:]
    for entry in plan.entries {
      guard let id = entry.item.room?.id, let room = plan.problem.organisation[id] else { continue }
      for slot in entry.slots {
        let place = RoomSlot(room: id, slot: slot)
        let others = taken[place] ?? []
        if let other = others.first(where: { !entry.isOneRun(with: $0) }) {
          if told.insert([other.placement, entry.placement]).inserted {
            found.append(breach(doubleBooked(room, other, entry), by: [other, entry]))
          }
        } else if let capacity = room.capacity, others.count + 2 > capacity,
          told.insert([entry.placement]).inserted
        {
          found.append(breach(tooSmall(room, capacity, entry), by: others + [entry]))
        }
        taken[place, default: []].append(entry)
      }
    }
    return found
  }
}

private struct RoomSlot: Hashable {
  var room: Identifier<Room>
  var slot: Int
}

private func doubleBooked(
  _ room: Room, _ one: ExaminedPlan.Entry, _ two: ExaminedPlan.Entry
) -> String {
  "\(room.name) would serve \(one.words) and \(two.words) at once"
}

private func tooSmall(_ room: Room, _ capacity: Int, _ entry: ExaminedPlan.Entry) -> String {
  "\(room.name) holds \(capacity), too few for everybody at \(entry.words)"
}
