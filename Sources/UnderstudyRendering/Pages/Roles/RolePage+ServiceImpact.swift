import UnderstudyModel
import UnderstudyRelations

/// What it comes to when a role stops giving one service, for each usual length.
struct ServiceImpactRow: View {
  struct Cell: View {
    /// `1 day`.
    var length: String
    /// `two roles, one customer`.
    var felt: String
    /// `one promise falls`.
    var falls: String
  }

  var service: Markup
  var cells: [Cell]
}

extension PageWriter {
  /// One row for each service that a role gives; none where it gives a single one, because that is the
  /// whole role.
  func serviceImpactRows(of given: [ServiceLink]) -> [ServiceImpactRow] {
    guard given.count > 1 else { return [] }
    return given.map { link in
      ServiceImpactRow(
        service: self.link(.service(link.id), link.service.what.capitalisedFirst),
        cells: handbook.connections.impacts[link.id].map(cell))
    }
  }

  private func cell(_ impact: Impact) -> ServiceImpactRow.Cell {
    let (roles, customers) = (impact.roleCount, impact.customers.count)
    let felt = [
      roles > 0 ? "\(countInWords(roles, "role"))\(impact.isCut ? " or more" : "")" : "",
      customers > 0 ? countInWords(customers, "customer") : "",
    ].filter { !$0.isEmpty }
    let falls = impact.promises.count
    return ServiceImpactRow.Cell(
      length: impact.stoppage.words,
      felt: impact.felt == nil ? "others step in" : felt.isEmpty ? "not felt" : listInWords(felt),
      falls: falls == 0 ? "" : "\(countInWords(falls, "promise")) \(falls == 1 ? "falls" : "fall")")
  }
}
