/// Where the boxes of the organisation's map stand, kept so that people find them there again.
///
/// Columns lead from left to right to the customer; rows come in bands from top to bottom, between
/// which long lines run. Places are counted from 1, as people count.
package struct KeptMap: Hashable, Sendable {
  /// What a box stands for.
  package enum Box: Hashable, Sendable {
    case role(Identifier<Role>)
    case partner(Identifier<Partner>)
    /// A whole department: on a folded map, or the box that services for all of it lead to.
    case department(Identifier<Department>)
  }

  /// A box and its place.
  package struct Spot: Hashable, Sendable {
    package var box: Box
    package var column: Int
    /// Counted in its band.
    package var row: Int
    package var declared: Declaration

    package init(_ box: Box, column: Int, row: Int, declared: Declaration = .nowhere) {
      self.box = box
      self.column = column
      self.row = row
      self.declared = declared
    }
  }

  /// Boxes that stand together: those of one department, or one that stands by itself.
  package struct Region: Hashable, Sendable {
    package var band: Int
    /// Whether it stands below the rail of those who serve everyone.
    package var isBelowRail: Bool
    package var spots: [Spot]

    package init(band: Int, isBelowRail: Bool, spots: [Spot]) {
      self.band = band
      self.isBelowRail = isBelowRail
      self.spots = spots
    }
  }

  /// How many columns the map has.
  package var columns: Int
  package var regions: [Region]
  package var declared: Declaration

  package init(columns: Int, regions: [Region], declared: Declaration = .nowhere) {
    self.columns = columns
    self.regions = regions
    self.declared = declared
  }
}
