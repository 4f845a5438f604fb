import UnderstudyDiagnostics
import UnderstudyModel

/// Reads how long deliveries took: `date,service,minutes`.
///
/// A row with a fault is reported and left out.
func responseTimes(in bytes: [UInt8], file: String) -> Diagnosed<[ResponseTime]> {
  let table = readTable(bytes, file: file)
  guard table.diagnostics.isEmpty else { return Diagnosed([], table.diagnostics) }
  var columns = TableColumns(table.value, ["date", "service", "minutes"], file: file)
  guard columns.areComplete else { return Diagnosed([], columns.diagnostics) }
  let limit = 0...10_000_000
  let times = table.value.rows.compactMap { row -> ResponseTime? in
    guard columns.fits(row) else { return nil }
    let day = columns.read("date", in: row, .day) { Day(parsing: $0) }
    let service: Reference<Service>? = columns.reference("service", in: row)
    let minutes = columns.read("minutes", in: row, .number(limit)) { text in
      plainNumber(text).flatMap { limit.contains($0) ? $0 : nil }
    }
    guard let day, let service, let minutes else { return nil }
    return ResponseTime(on: day, service: service, minutes: minutes)
  }
  return Diagnosed(times, columns.diagnostics)
}
