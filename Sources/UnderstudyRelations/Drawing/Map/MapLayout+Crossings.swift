/// How often the lines of a map cross, by geometry.
extension MapLayout {
  /// Pairs of lines that share no end and cross at least once.
  var crossingCount: Int {
    let ways = content.links.indices.map { way(of: $0) ?? [] }
    return ways.indices.reduce(0) { sum, one in
      sum
        + ways.indices[..<one].count { other in
          !content.links[one].sharesEnd(with: content.links[other])
            && Self.cross(ways[one], ways[other])
        }
    }
  }

  private static func cross(_ one: [Point], _ other: [Point]) -> Bool {
    zip(one, one.dropFirst()).contains { first in
      zip(other, other.dropFirst()).contains { second in
        let (flat, upright) = first.0.y == first.1.y ? (first, second) : (second, first)
        return flat.0.y == flat.1.y && upright.0.x == upright.1.x
          && (upright.0.x - flat.0.x) * (upright.0.x - flat.1.x) < 0
          && (flat.0.y - upright.0.y) * (flat.0.y - upright.1.y) < 0
      }
    }
  }
}
