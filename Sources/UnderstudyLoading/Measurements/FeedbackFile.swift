import UnderstudyDiagnostics
import UnderstudyModel

/// Reads answers to "how was this service?": `date,from_role,service,score,comment`.
///
/// A row with a fault is reported and left out; the column `comment` may be missing.
func feedback(in bytes: [UInt8], file: String) -> Diagnosed<[FeedbackAnswer]> {
  let table = readTable(bytes, file: file)
  guard table.diagnostics.isEmpty else { return Diagnosed([], table.diagnostics) }
  var columns = TableColumns(
    table.value, ["date", "from_role", "service", "score"], optional: ["comment"], file: file)
  guard columns.areComplete else { return Diagnosed([], columns.diagnostics) }
  let answers = table.value.rows.compactMap { row -> FeedbackAnswer? in
    guard columns.fits(row) else { return nil }
    let day = columns.read("date", in: row, .day) { Day(parsing: $0) }
    let from: Reference<Role>? = columns.reference("from_role", in: row)
    let service: Reference<Service>? = columns.reference("service", in: row)
    let score = columns.read("score", in: row, .number(1...5)) { text in
      plainNumber(text).flatMap { (1...5).contains($0) ? $0 : nil }
    }
    guard let day, let from, let service, let score else { return nil }
    let comment = columns.cell("comment", in: row).map { folded($0.text) } ?? ""
    return FeedbackAnswer(on: day, from: from, service: service, score: score, comment: comment)
  }
  return Diagnosed(answers, columns.diagnostics)
}
