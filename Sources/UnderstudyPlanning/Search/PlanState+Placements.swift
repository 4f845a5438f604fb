import UnderstudyModel

extension PlanState {
  /// The plan as people read it, in schedule order: history, what stands as people know it, and
  /// what was placed.
  var placements: [Placement] {
    let problem = ground.problem
    var found = ground.commitments.history
    for placement in ground.commitments.standing {
      guard let number = problem.request(for: placement) else { continue }
      let isKept = ground.demands[number].keptParts.contains(placement.part ?? 1)
      if isKept { found.append(placement) }
    }
    for (number, visit) in visits.enumerated() {
      guard let visit, let request = ground.demands[number].request,
        ground.demands[number].fixed == nil
      else { continue }
      found += placements(of: number, problem.requests[request], visit)
    }
    return found.sorted(by: Placement.inScheduleOrder)
  }

  private func placements(of number: Int, _ request: Request, _ visit: Visit) -> [Placement] {
    let zone = ground.window.zone
    let pieces = ground.pieces(of: number, visit)
    let isOne = pieces.count == 1 && ground.demands[number].keptParts.isEmpty
    return pieces.map { piece in
      var placement = Placement(
        trainee: request.trainee, item: request.item.id, time: request.time,
        part: isOne && piece.part == 1 ? nil : piece.part,
        host: ground.people[visit.host].id, start: zone.local(piece.start),
        end: zone.local(piece.end))
      placement.isPinned = ground.commitments.pins.contains { $0.isMet(by: placement) }
      return placement
    }
  }
}
