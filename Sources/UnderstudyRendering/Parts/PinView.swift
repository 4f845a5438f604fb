import UnderstudyModel

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
    points.compactMap { point in
      handbook.connections.stickingNumbers[point.id].map {
        PinView(number: String($0), href: href(.stickingPoint(point.id)))
      }
    }
  }
}
