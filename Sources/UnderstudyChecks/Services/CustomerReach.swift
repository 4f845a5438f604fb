import UnderstudyModel

/// The roles from which some chain of services ends at an external customer.
///
/// A service to a department reaches every role in it and in the departments inside it; one to
/// everyone reaches every role. Found backwards from the customers, each service looked at once.
struct CustomerReach {
  private(set) var roles: Set<Identifier<Role>> = []
  private var waiting: [Identifier<Role>] = []
  private var suppliersOfRole: [Identifier<Role>: [Identifier<Role>]] = [:]
  private var suppliersOfDepartment: [Identifier<Department>: [Identifier<Role>]] = [:]

  init(_ organisation: Organisation) {
    var suppliersOfAll: [Identifier<Role>] = []
    for role in organisation.content.roles {
      for service in role.services {
        switch service.receiver {
        case .role(let receiver): suppliersOfRole[receiver.id, default: []].append(role.id)
        case .department(let receiver):
          suppliersOfDepartment[receiver.id, default: []].append(role.id)
        case .everyone: suppliersOfAll.append(role.id)
        case .customer: reach([role.id])
        case .partner: break
        }
      }
    }
    if !waiting.isEmpty { reach(suppliersOfAll) }
    var seen: Set<Identifier<Department>> = []
    while let role = waiting.popLast() {
      reach(suppliersOfRole[role] ?? [])
      var department = organisation[role]?.department?.id
      while let current = department, seen.insert(current).inserted {
        reach(suppliersOfDepartment[current] ?? [])
        department = organisation[current]?.parent?.id
      }
    }
  }

  private mutating func reach(_ suppliers: [Identifier<Role>]) {
    for role in suppliers where roles.insert(role).inserted { waiting.append(role) }
  }
}
