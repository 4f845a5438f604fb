/// The memory of one timetable search, laid out once.
///
/// A class, because it owns its cells; used by one thread at a time.
final class SearchMemory {
  let journal: Cells<TimetableSearch.Change>
  let pending: Cells<TimetableSearch.Pending>
  let unsaved: Cells<Int32>
  let missing: Cells<Int32>
  let missingPlace: Cells<Int32>
  let out: Cells<Int32>
  let marks: Cells<UInt8>

  /// - Parameter count: how many demands there are.
  init(demands count: Int) {
    // At most, a trial takes everything out, puts everything in and drops everything again.
    let changes = 3 * count
    journal = Cells(
      repeating: TimetableSearch.Change(demand: 0, start: 0, option: 0), count: changes)
    pending = Cells(repeating: TimetableSearch.Pending(key: 0, demand: 0), count: count)
    // What was left over by a search that compacts beyond four times the demands, and one more trial.
    unsaved = Cells(repeating: 0, count: 4 * count + changes)
    missing = Cells(repeating: 0, count: count)
    missingPlace = Cells((0..<Int32(count)).map { $0 })
    out = Cells(repeating: 0, count: count)
    marks = Cells(repeating: 0, count: count)
  }

  deinit {
    journal.free()
    pending.free()
    unsaved.free()
    missing.free()
    missingPlace.free()
    out.free()
    marks.free()
  }
}
