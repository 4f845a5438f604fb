/// A phase together with the curriculum in whose text it stands.
struct SourcedEntries: Sendable {
  var curriculum: Identifier<Curriculum>
  var entries: [Entry]
}

/// A phase made of the phases of one name in a curriculum and those it includes.
struct MergedPhase: Sendable {
  /// The outermost curriculum's own words win over those of the included ones.
  var phase: Phase
  var parts: [SourcedEntries]
}

extension Organisation {
  /// The curriculum and everything it includes, each once, included ones first.
  ///
  /// A cycle is walked once; a check reports it.
  package func withIncludes(_ id: Identifier<Curriculum>) -> [Curriculum] {
    var seen: Set<Identifier<Curriculum>> = []
    var found: [Curriculum] = []
    func visit(_ id: Identifier<Curriculum>) {
      guard seen.insert(id).inserted, let curriculum = self[id] else { return }
      for reference in curriculum.includes { visit(reference.id) }
      found.append(curriculum)
    }
    visit(id)
    return found
  }

  /// The phases of a curriculum with its includes: phases of one name are one phase, the items of
  /// the included curriculum first.
  func mergedPhases(of id: Identifier<Curriculum>) -> [MergedPhase] {
    var merged: [MergedPhase] = []
    for curriculum in withIncludes(id) {
      for phase in curriculum.phases {
        let part = SourcedEntries(curriculum: curriculum.id, entries: phase.entries)
        guard let place = merged.firstIndex(where: { $0.phase.id == phase.id }) else {
          merged.append(MergedPhase(phase: phase, parts: [part]))
          continue
        }
        merged[place].parts.append(part)
        var outer = phase
        outer.from = phase.from ?? merged[place].phase.from
        outer.to = phase.to ?? merged[place].phase.to
        outer.isGate = phase.isGate || merged[place].phase.isGate
        outer.isOrdered = phase.isOrdered || merged[place].phase.isOrdered
        if phase.about.isEmpty { outer.about = merged[place].phase.about }
        merged[place].phase = outer
      }
    }
    return merged
  }
}
