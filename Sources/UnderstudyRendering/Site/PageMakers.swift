/// Every kind of file that a site has.
let pageMakers: [PageMaker] = organisationPages + learningPages

/// The pages about the organisation.
let organisationPages: [PageMaker] = [
  .home, .departments, .department, .responsibilityIndex, .responsibilities, .roles, .role,
  .customers, .customer, .goals, .goal, .systems,
  .system,
  .map, .balance, .coverage, .stickingPoints, .feedback, .recognitions, .glossary, .search,
  .data, .assets,
]
