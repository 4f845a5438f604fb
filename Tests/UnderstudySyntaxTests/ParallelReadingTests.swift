import Testing
import UnderstudyDiagnostics
import UnderstudySyntax

@Suite struct ParallelReadingTests {
  @Test func fourThousandFilesAtOnceAreReadAsOneByOne() async throws {
    let counts = await withTaskGroup(of: (Int, String?, [Diagnostic]).self) { group in
      for number in 0..<4000 {
        group.addTask {
          let xml =
            number % 3 == 0
            ? "<a><b id='n\(number)'></c></a>" : "<a><b id='n\(number)'>t&amp;\(number)</b></a>"
          let result = readDocument(Array(xml.utf8), file: "\(number).xml")
          return (number, result.value?.elements.first?.attribute("id")?.value, result.diagnostics)
        }
      }
      var wrong = 0
      for await (number, id, findings) in group {
        let isBroken = number % 3 == 0
        let isRight =
          id == (isBroken ? nil : "n\(number)") && findings.count == (isBroken ? 1 : 0)
          && findings.allSatisfy { $0.range?.file == "\(number).xml" }
        if !isRight { wrong += 1 }
      }
      return wrong
    }
    #expect(counts == 0)
  }
}
