import UnderstudyModel
import UnderstudyRelations

/// The numbered mark of an open sticking point.
struct PinView: View {
  var number: String
  /// The sticking point in the register; absent where there is no such page.
  var href: String?
}

extension PageWriter {
  /// The marks of a service's open sticking points. Numbers are those of the register.
  func pins(of service: Service) -> [PinView] { pins(service.stickingPoints) }

  /// The marks of those sticking points that are still open.
  func pins(_ points: [StickingPoint]) -> [PinView] {
    open(points).map {
      PinView(number: String($0.number), href: href(.stickingPoint($0.point.id)))
    }
  }

  /// Those of some sticking points that are still open, each once, worst first.
  func open(_ points: [StickingPoint]) -> [StickingPointEntry] {
    var seen: Set<Identifier<StickingPoint>> = []
    return points.compactMap { handbook.connections.sticking[$0.id] }
      .filter { $0.point.status != .done && seen.insert($0.point.id).inserted }
      .sorted { $0.number < $1.number }
  }
}
