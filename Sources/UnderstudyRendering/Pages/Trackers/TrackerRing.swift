import UnderstudyModel
import UnderstudyProgress

/// How far somebody is, as a ring and in words.
struct TrackerRing: View {
  struct Step: View {
    var name: String
    var href: String
    var size: String
    var isCurrent: Bool
  }

  var percent: String
  /// `13 of 25`.
  var done: String
  var finished: String
  var signed: String
  var waiting: String
  /// The ring in one sentence.
  var words: String
  /// Dash patterns of the two arcs; the ring is 100 long.
  var finishedArc: String
  var waitingArc: String
  var steps: [Step]
}

extension PageWriter {
  /// The ring over all of somebody's paths; `nil` where nothing has to be done.
  func ring(of tracked: [TrackedPath]) -> TrackerRing? {
    let required = tracked.reduce(0) { $0 + $1.summary.total.required }
    let finished = tracked.reduce(0) { $0 + $1.summary.total.finished }
    let signed = tracked.reduce(0) { $0 + $1.summary.total.signed }
    let waiting = tracked.reduce(0) { $0 + $1.summary.total.waiting }
    guard required > 0 else { return nil }
    let arcs = RingArcs(required: required, finished: finished, waiting: waiting)
    let done = "\(grouped(finished + waiting)) of \(grouped(required))"
    return TrackerRing(
      percent: "\((100 * (finished + waiting) + required / 2) / required)%", done: done,
      finished: grouped(finished), signed: grouped(signed), waiting: grouped(waiting),
      words: "Progress: \(done) done, \(grouped(signed)) of them signed",
      finishedArc: arcs.finished, waitingArc: arcs.waiting, steps: steps(of: tracked))
  }

  /// A step for each phase; for each path where phases of several paths would be too many.
  private func steps(of tracked: [TrackedPath]) -> [TrackerRing.Step] {
    let phases = tracked.reduce(0) { $0 + $1.path.phases.count }
    if tracked.count > 1, phases > 8 {
      return tracked.map { tracked in
        TrackerRing.Step(
          name: organisation[tracked.path.curriculum]?.title ?? "",
          href: "#path-\(tracked.number)",
          size: "\(tracked.done) of \(tracked.summary.total.required)", isCurrent: false)
      }
    }
    return tracked.flatMap { tracked in
      tracked.path.phases.enumerated().map { place, phase in
        let count = tracked.summary.phases[place]
        return TrackerRing.Step(
          name: phase.title, href: "#\(tracked.anchor(of: phase))",
          size: "\(count.finished + count.waiting) of \(count.required)",
          isCurrent: place == tracked.summary.currentPhase)
      }
    }
  }
}

extension TrackedPath {
  /// The id under which a phase stands on the tracker.
  func anchor(of phase: PathPhase) -> String { "phase-\(number)-\(phase.id)" }
}

/// The dash patterns of a ring 100 long: what is finished is solid, what waits is drawn as ticks.
///
/// The script of the pages draws the same, so that a tick by hand changes nothing else.
struct RingArcs: Hashable, Sendable {
  var finished: String
  var waiting: String

  init(required: Int, finished: Int, waiting: Int) {
    let solid = tenths(1_000 * finished / max(1, required))
    let ticks = (100 * waiting / max(1, required) + 1) / 2
    self.finished = "\(solid) 100"
    let dashes = Array(repeating: "1.2 .8", count: ticks).joined(separator: " ")
    self.waiting = ticks == 0 ? "0 100" : "0 \(solid) \(dashes.dropLast(2))100"
  }
}
