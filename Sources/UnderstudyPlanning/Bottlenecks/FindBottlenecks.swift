import UnderstudyModel

/// The hosts, roles and rules that hold most up, each loosened by one and tried for real.
///
/// What is tried are the things that stand in the way of most: unplaced sessions before late days.
///
/// - Parameters:
///   - troubles: what has no place or is late.
///   - candidates: what may be loosened.
///   - trial: tries it, as long as its steps last.
///   - words: says what was tried.
/// - Returns: the best five, those that gain most first; only what gains anything.
func bottlenecks(
  _ troubles: [Trouble], _ candidates: LooseningCandidates, _ trial: inout Trial,
  _ words: RemedyWords
) -> [Bottleneck] {
  let problem = words.problem
  var order: [String] = []
  var burdens: [String: Int] = [:]
  var samples: [String: (cause: Obstacle.Cause, troubles: [Trouble])] = [:]
  for trouble in troubles {
    var seen: Set<String> = []
    for cause in trouble.causes {
      guard let name = words.name(of: cause, problem.requests[trouble.number]),
        seen.insert(name).inserted
      else { continue }
      if samples[name] == nil {
        order.append(name)
        samples[name] = (cause, [])
      }
      burdens[name, default: 0] += trouble.burden
      samples[name]?.troubles.append(trouble)
    }
  }
  let pressed = order.enumerated().sorted { left, right in
    (burdens[right.element] ?? 0, left.offset) < (burdens[left.element] ?? 0, right.offset)
  }.map(\.element)
  var found: [(bottleneck: Bottleneck, cost: Int)] = []
  for name in pressed.prefix(10) {
    guard let sample = samples[name], let first = sample.troubles.first else { continue }
    let request = problem.requests[first.number]
    let loosenings = candidates.loosenings(for: sample.cause, request, sample.troubles)
    guard let loosening = loosenings.first(where: { !$0.isEmpty }),
      let result = trial.result(of: loosening)
    else { continue }
    let remedy = Remedy(
      words: words.words(loosening), edits: words.edits(loosening), effect: result.effect,
      mended: result.mended, subjects: words.subjects(loosening))
    found.append((Bottleneck(name: name, remedy: remedy), loosening.cost))
  }
  return Array(
    found.enumerated().sorted { left, right in
      let (mine, theirs) = (left.element, right.element)
      let (gain, other) = (mine.bottleneck.remedy.effect, theirs.bottleneck.remedy.effect)
      if gain != other { return gain.isMore(than: other) }
      return (mine.cost, left.offset) < (theirs.cost, right.offset)
    }.map(\.element.bottleneck).prefix(5))
}

extension RemedyWords {
  /// What a cause is as a bottleneck; `nil` for what nobody can loosen.
  fileprivate func name(of cause: Obstacle.Cause, _ request: Request) -> String? {
    switch cause {
    case .hosts:
      guard let role = request.hosts.role else { return nil }
      return "hosts for '\(organisation[role]?.title ?? role.rawValue)'"
    case .hostWeek(let host), .hostWeekFull(let host, _):
      return "hours a week that \(name(ofPerson: host)) hosts"
    case .guests(let host, _): return "guests at once of \(name(ofPerson: host))"
    case .cover(let rule), .coverUse(let rule, _):
      return "minimum cover of \(problem.covers[rule].name(in: organisation))"
    case .traineeDay, .traineeWeek: return "length of '\(request.item.title)'"
    case .traineeDayFull: return "hours a day that trainees learn"
    case .traineeWeekFull: return "hours a week that trainees learn"
    case .window: return "the planning window"
    case .hours: return "hours and days of '\(request.item.title)'"
    case .noVisitors(.person(let host), _):
      return "days without visitors of \(name(ofPerson: host))"
    default: return nil
    }
  }
}
