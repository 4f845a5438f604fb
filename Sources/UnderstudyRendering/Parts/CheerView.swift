import UnderstudyModel

/// A thank-you with who said it to whom.
struct CheerView: View {
  var text: Markup
  var who: Markup
  var service: Markup
  var day: String
}

extension PageWriter {
  /// A thank-you as the home page and the register show it.
  func cheer(_ thanks: Recognition) -> CheerView {
    let to = Markup(html: "<b>") + person(thanks.to.id) + Markup(html: "</b>")
    let from = thanks.from.map { person($0.id) + Markup(text: " on ") } ?? Markup(text: "On ")
    let service = thanks.service.map { Markup(text: ", for ") + link(.service($0.id)) }
    return CheerView(
      text: line(thanks.text), who: from + to, service: service ?? Markup(),
      day: thanks.day.dayForReader(on: today))
  }
}

extension Day {
  /// `today`, `yesterday`, `Friday` within the last week, else the date.
  func dayForReader(on today: Day) -> String {
    switch today - self {
    case 0: "today"
    case 1: "yesterday"
    case 2...6: weekday.word
    default: date(asReadOn: today)
    }
  }
}
