/// Where everything stands on a map, in columns and rows without measures.
///
/// Columns lead to the customer, who stands right of the last. Rows come in bands; between bands,
/// above the first and below the last run corridors for long links. Groups are rectangles that share
/// no cell. The last bands may stand below the rail of those who serve everyone.
struct MapGrid {
  struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  struct Region: Hashable {
    var group: Int
    var columns: ClosedRange<Int>
    var rows: ClosedRange<Int>
  }

  var columns: Int
  /// By station.
  var cells: [Cell]
  /// Each band's rows, top to bottom.
  var bands: [Range<Int>]
  /// The first band below the rail; `nil` where nobody serves everyone.
  var railBand: Int?
  var regions: [Region]
  private let stationAt: [Cell: Int]
  private let regionAt: [Cell: Int]

  init(
    columns: Int, cells: [Cell], bands: [Range<Int>], railBand: Int?, regions: [Region]
  ) {
    self.columns = columns
    self.cells = cells
    self.bands = bands
    self.railBand = railBand
    self.regions = regions
    stationAt = Dictionary(
      cells.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var regionAt: [Cell: Int] = [:]
    for (place, region) in regions.enumerated() {
      for column in region.columns {
        for row in region.rows { regionAt[Cell(column: column, row: row)] = place }
      }
    }
    self.regionAt = regionAt
  }

  var rows: Int { bands.last?.upperBound ?? 0 }

  func station(column: Int, row: Int) -> Int? { stationAt[Cell(column: column, row: row)] }

  func region(column: Int, row: Int) -> Int? { regionAt[Cell(column: column, row: row)] }

  func band(of row: Int) -> Int { bands.firstIndex { $0.contains(row) } ?? 0 }

  /// Between which rows a corridor lies: half a row above the first row below it.
  func height(ofCorridor corridor: Int) -> Double {
    Double(corridor < bands.count ? bands[corridor].lowerBound : rows) - 0.5
  }

  /// Whether all cells of a row between two columns, neither included, are empty.
  func isFree(row: Int, between first: Int, and last: Int) -> Bool {
    let columns = min(first, last) + 1..<max(first, last)
    return columns.allSatisfy { station(column: $0, row: row) == nil }
  }
}
