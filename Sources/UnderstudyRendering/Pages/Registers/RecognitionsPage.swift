import UnderstudyModel

/// Every thank-you, newest first.
struct RecognitionsPage: PageView {
  static let template = "recognitions"

  var lead: String
  var months: [Month]

  struct Month: View {
    var anchor: String
    var name: String
    var cheers: [CheerView]
  }
}

extension PageMaker {
  /// Only where names may be read.
  static let recognitions = PageMaker(views: [RecognitionsPage.self]) { map, input in
    guard input.audience.mayRead(.staff) else { return [] }
    return [
      .page(at: map.path(of: .recognitions)) { Page("Thank-yous", $0.recognitionsPage) }
    ]
  }
}

extension PageWriter {
  fileprivate var recognitionsPage: RecognitionsPage {
    let all = organisation.recognitions.filter { $0.day <= today }
      .enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }
      .map(\.element)
    var months: [RecognitionsPage.Month] = []
    for thanks in all {
      let (year, month, _) = thanks.day.civil
      let anchor = "month-\(year)-\(month)"
      if months.last?.anchor != anchor {
        months.append(
          RecognitionsPage.Month(
            anchor: anchor, name: "\(thanks.day.monthWord) \(year)", cheers: []))
      }
      months[months.count - 1].cheers.append(cheer(thanks))
    }
    return RecognitionsPage(
      lead: all.isEmpty
        ? "Nobody has written down a thank-you yet. Who made your week easier?"
        : "What colleagues thanked each other for. Yours fits here too.",
      months: months)
  }
}
