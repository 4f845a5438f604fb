package import UnderstudyModel

/// The numbered red diamond of a sticking point.
enum PinSign {
  /// From its middle to its tips.
  static let reach = 14.0

  /// The sign with a number in it, its middle at a point; pointing at it tells all the entries it
  /// stands for.
  static func shape(
    _ number: Int, at point: Point, of entries: [StickingPointEntry], from: Node? = nil,
    to: Node? = nil
  ) -> Shape {
    let numbers = entries.map { String($0.number) }.joined(separator: ", ")
    let noun = entries.count == 1 ? "Sticking point" : "Sticking points"
    return .group(
      .init(
        classes: "stick", from: from, to: to, title: "\(noun) \(numbers)",
        [
          .diamond(point, reach: reach),
          .text(TextLine("\(number)", .pin, at: Point(point.x, point.y + 4.5), .middle)),
        ]))
  }
}

extension StickingPointRegister {
  /// Those of a service that are not settled, worst first.
  package func open(of service: Identifier<Service>) -> [StickingPointEntry] {
    entries(of: service).filter { $0.point.status != .done }
  }
}

extension Service.Criticality {
  /// How a line of this criticality is drawn: thick, thin, dotted.
  var lineClasses: String {
    switch self {
    case .high: "link crit"
    case .normal: "link"
    case .low: "link slow"
    }
  }

  var arrow: Shape.Line.Arrow { self == .high ? .critical : .plain }
}

extension EgoMap {
  func listed(_ link: ServiceLink, isDrawn: Bool) -> ListedLink {
    ListedLink(
      from: link.supplier, to: link.receiver, links: [link], text: graph.sentence(for: link),
      isDrawn: isDrawn, pins: (register?.open(of: link.id) ?? []).map(\.number))
  }
}
