import UnderstudyDiagnostics
package import UnderstudyModel

extension PlanCertificate {
  /// The bounds with what proves them, as JSON: `certificate.json`.
  package var text: String {
    JSONValue.object([
      ("format", .string("understudy-certificate/1")),
      ("terms", terms),
      ("levels", .array(zip(bounds, proofs).map(level))),
    ]).text + "\n"
  }

  /// The plan that is judged, as JSON: `plan.json`.
  package var planText: String {
    let zone = ground.window.zone
    func utc(_ time: LocalTime) -> JSONValue {
      .string(Zone.utc.local(zone.instant(time)).description + "Z")
    }
    let visits = placements.map { placement in
      JSONValue.object(of: [
        ("trainee", .string(placement.trainee.rawValue)),
        ("item", .string(placement.item.rawValue)), ("time", placement.time.map { .int($0) }),
        ("part", placement.part.map { .int($0) }), ("host", .string(placement.host.rawValue)),
        ("startUTC", utc(placement.start)), ("endUTC", utc(placement.end)),
      ])
    }
    return JSONValue.object([("data", .array(visits))]).text + "\n"
  }

  /// Whether an organisation knows everybody and everything that the certificate speaks of.
  package func isReadable(in organisation: Organisation) -> Bool {
    ground.people.allSatisfy { organisation[$0.id] != nil }
      && ground.problem.requests.allSatisfy { organisation[$0.item.id] != nil }
      && placements.allSatisfy { organisation[$0.item] != nil }
  }

  /// The value of each term that the aims name.
  private var terms: JSONValue {
    var seen: Set<Aims.Term> = []
    return .object(
      values.filter { seen.insert($0.term).inserted }.map { ($0.term.rawValue, .int($0.value)) })
  }

  private func level(_ bound: LevelBound, _ proof: LevelProof) -> JSONValue {
    .object([
      ("level", .int(bound.level)), ("value", .int(bound.value)), ("bound", .int(bound.bound)),
      ("proof", self.proof(proof)),
    ])
  }

  private func proof(_ proof: LevelProof) -> JSONValue {
    switch proof {
    case .nothing: .object([("kind", .string("nothing"))])
    case .person(.host(let host)):
      .object([("kind", .string("person")), ("host", .int(host))])
    case .person(.trainee(let trainee)):
      .object([("kind", .string("person")), ("trainee", .int(trainee))])
    case .either(let request, let decision, let yes, let no):
      .object([
        ("kind", .string("either")), ("request", .int(request)), decision.member,
        ("yes", self.proof(yes)), ("no", self.proof(no)),
      ])
    case .prices(let prices, let cases):
      .object([
        ("kind", .string("prices")), ("scale", .int(Prices.scale)),
        ("levels", .numbers(prices.levels)), ("weeks", runs(prices.hostWeeks)),
        ("counts", counts(prices)),
        ("places", runs(prices.hostPlaces)), ("covers", runs(prices.covers)),
        ("blocks", blocks(prices)),
        (
          "shares",
          .array(
            prices.shares.indices.compactMap { host in
              prices.shares[host] == 0 ? nil : .numbers([host, prices.shares[host]])
            })
        ),
        (
          "cases",
          .array(
            cases.indices.map { number in
              .object([
                ("requests", .numbers(cases[number].requests)),
                ("day", .int(prices.caseDays[number])), ("slot", .int(prices.caseSlots[number])),
                ("least", .int(cases[number].least)),
              ])
            })
        ),
      ])
    }
  }

  /// What each visit of a length costs: host, week, length, price.
  private func counts(_ prices: Prices) -> JSONValue {
    .array(
      prices.hostCounts.indices.flatMap { host -> [JSONValue] in
        let row = prices.hostCounts[host]
        return row.indices.compactMap { place in
          let (week, length) = place.quotientAndRemainder(dividingBy: relaxed.lengths.count)
          return row[place] == 0
            ? nil : .numbers([host, week, relaxed.lengths[length], row[place]])
        }
      })
  }

  /// What a host costs a request of a block: request, host, price.
  private func blocks(_ prices: Prices) -> JSONValue {
    .array(
      prices.blockHosts.indices.flatMap { request in
        zip(relaxed.requests[request].options, prices.blockHosts[request]).compactMap {
          $1 == 0 ? nil : .numbers([request, $0.host, $1])
        }
      })
  }

  /// Prices that are not nothing: host or cover rule, first, how many, price.
  private func runs(_ prices: [[Int]]) -> JSONValue {
    .array(
      prices.indices.flatMap { host -> [JSONValue] in
        var found: [JSONValue] = []
        var first = 0
        let row = prices[host]
        for place in row.indices where place + 1 == row.count || row[place + 1] != row[place] {
          if row[place] != 0 {
            found.append(.numbers([host, first, place + 1 - first, row[place]]))
          }
          first = place + 1
        }
        return found
      })
  }
}

extension Decision {
  /// What is decided, as it stands in a certificate.
  fileprivate var member: (String, JSONValue) {
    switch self {
    case .host(let host): ("host", .int(host))
    case .place(let place): ("place", .int(place))
    }
  }
}
