/// Placeholder until pages exist.
package struct PacketReport: Sendable {
  package let content: ContentReport; package let text: String
}
package func makePackets(_ o: CompileOptions, for people: [String]?, into: String, asPDF: Bool)
  async throws(CompilerFailure) -> PacketReport
{ PacketReport(content: try Compilation(o).report(), text: "") }
