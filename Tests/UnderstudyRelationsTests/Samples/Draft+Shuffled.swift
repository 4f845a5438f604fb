import UnderstudyModel

extension Draft {
  /// The same content, written in another order.
  func shuffled(seed: UInt64) -> Draft {
    var random = RandomOrganisation(seed: seed)
    var draft = self
    random.shuffle(&draft.content.departments)
    random.shuffle(&draft.content.customers)
    random.shuffle(&draft.content.partners)
    random.shuffle(&draft.content.roles)
    random.shuffle(&draft.content.people)
    random.shuffle(&draft.content.curricula)
    for place in draft.content.roles.indices {
      random.shuffle(&draft.content.roles[place].services)
    }
    for place in draft.content.partners.indices {
      random.shuffle(&draft.content.partners[place].services)
    }
    return draft
  }
}

extension RandomOrganisation {
  /// R. A. Fisher and F. Yates, as D. E. Knuth tells it.
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for place in elements.indices.reversed().dropLast() {
      elements.swapAt(place, next(below: place + 1))
    }
  }
}
