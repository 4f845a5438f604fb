import UnderstudyDiagnostics
import UnderstudyModel

extension PageMaker {
  /// The same facts as the pages tell, for other programs: one JSON file for each kind of thing.
  static let data = PageMaker { map, input in
    let kinds = input.audience.mayRead(.staff) ? openData + staffData : openData
    return kinds.map { name, content in
      .text(at: map.path(of: .data(name))) { $0.dataFile(content($0)).json() }
    }
  }
}

/// A name, and how to find what the file holds.
private typealias DataKind = (String, @Sendable (PageWriter) -> JSONValue)

/// What holds names and levels of people.
private let staffData: [DataKind] = [
  ("people", \.peopleData), ("coverage", \.coverageData),
  ("coverage-ahead", \.coverageAheadData), ("recognitions", \.recognitionsData),
  ("advice", \.adviceData),
]

/// What every audience may have.
private let openData: [DataKind] = [
  ("organisation", \.organisationData), ("departments", \.departmentsData),
  ("roles", \.rolesData), ("services", \.servicesData), ("customers", \.customersData),
  ("goals", \.goalsData), ("systems", \.systemsData), ("chains", \.chainsData),
  ("loops", \.loopsData), ("impacts", \.impactsData), ("service-impacts", \.serviceImpactsData),
  ("responsibilities", \.responsibilitiesData),
  ("sticking-points", \.stickingPointsData), ("feedback", \.feedbackData),
  ("actions", \.actionsData), ("terms", \.termsData),
]

extension PageWriter {
  /// Some data with what a reader should know about them.
  func dataFile(_ content: JSONValue) -> JSONValue {
    .object([
      ("organisation", .text(organisation.id.rawValue)), ("audience", .text(audience.rawValue)),
      ("today", .text(today.description)), ("data", content),
    ])
  }

  /// Where something was written: `roles/buyer.xml:2`.
  func source(_ declared: Declaration) -> JSONValue {
    declared.range.file.isEmpty
      ? .null : .text("\(declared.range.file):\(declared.range.start.line)")
  }

  /// Owners by the words that the author used.
  func names(_ owners: [Owner]) -> JSONValue {
    .texts(
      owners.map { owner in
        switch owner.word {
        case .relation(let relation): relation.rawValue
        case .named(let name): name
        }
      })
  }
}
