import UnderstudyModel
import UnderstudyRelations

extension Service {
  /// How fast, inside a sentence: `within 2 hours`, `Mondays by noon`; empty without a promise.
  var promptnessInSentence: String {
    within.map { "within \($0.words)" } ?? withinText ?? ""
  }

  /// Other times for particular cases: `gift order: 30 minutes`.
  var targetsInWords: [String] {
    targets.map { target in
      let time = target.within?.words ?? target.withinText ?? ""
      return time.isEmpty ? target.what : "\(target.what): \(time)"
    }
  }
}

extension Service.Criticality {
  /// The tag beside a service; what merely matters has none.
  var tag: String {
    switch self {
    case .high: "critical"
    case .normal, .low: ""
    }
  }
}
