/// Every kind of file that a site has.
let pageMakers: [PageMaker] = organisationPages + learningPages

/// The pages about the organisation.
let organisationPages: [PageMaker] = [
  .departments, .department, .roles, .role, .customers, .customer, .goals, .goal, .systems, .system,
  .map, .coverage, .stickingPoints, .recognitions, .glossary,
  .assets,
]
