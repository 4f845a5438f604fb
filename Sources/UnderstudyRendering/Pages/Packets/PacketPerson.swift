import UnderstudyModel
import UnderstudyRelations

/// Somebody worth knowing in the first weeks.
struct PacketPerson: View {
  var name: String
  var does: String
  var when: Markup
  var phone: String
}

extension PageWriter {
  /// Manager, buddy and mentor, the hosts of the plan, and somebody from each neighbouring role.
  func packetPeople(
    for trainee: Person, _ paths: [LearningPath], _ role: Role?
  ) -> [PacketPerson] {
    var relations: [Identifier<Person>: String] = [:]
    var order: [Identifier<Person>] = []
    func add(_ id: Identifier<Person>?, _ relation: String?) {
      guard let id, id != trainee.id, organisation[id] != nil else { return }
      if !order.contains(id) { order.append(id) }
      if let relation, relations[id] == nil { relations[id] = relation }
    }
    add(trainee.manager?.id, "your manager")
    add(trainee.buddy?.id, "your buddy")
    for path in paths { add(path.enrolment.mentor?.id, "your mentor") }
    let own = Set(paths.map(\.curriculum))
    for visit in handbook.input.visits.visits(of: trainee.id) where own.contains(visit.curriculum) {
      add(visit.host.id, "your host")
    }
    for path in paths {
      for step in path.steps {
        for owner in step.owners + step.signers { add(owner.onlyPerson, nil) }
      }
    }
    if let role {
      let graph = handbook.connections.graph
      let near = graph.customers(of: .role(role.id)) + graph.suppliers(of: .role(role.id))
      for id in near.compactMap(\.node.role) {
        add(organisation.holders(of: id, on: today).first?.id, nil)
      }
    }
    let outside = trainee.manager == nil ? trainee.managerName : nil
    let rows = order.prefix(14).compactMap { organisation[$0] }.map { person in
      row(person, relations[person.id])
    }
    return
      (outside.map { [PacketPerson(name: $0, does: "Your manager", when: Markup(), phone: "")] }
      ?? []) + rows
  }

  private func row(_ person: Person, _ relation: String?) -> PacketPerson {
    let role = currentRole(of: person)
    return PacketPerson(
      name: person.name,
      does: [role?.title, relation].compactMap { $0 }.joined(separator: ", ").capitalisedFirst,
      when: role.map { line($0.askWhen) } ?? Markup(), phone: person.phone ?? "")
  }
}

extension ResolvedOwner {
  /// The person who is meant, where there is no choice.
  fileprivate var onlyPerson: Identifier<Person>? {
    switch self {
    case .person(let id): id
    case .role(_, let holders): holders.count == 1 ? holders.first : nil
    case .outside, .host, .unresolved: nil
    }
  }
}
