extension SVGWriter {
  /// A drawing as a file of its own: the same shapes, with the colours of the site's light pages and
  /// the size for which it was drawn.
  package func document(_ drawing: Drawing) -> String {
    let frame = drawing.frame
    let opening =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
      + "width=\"\(frame.width.shortest)\" height=\"\(frame.height.shortest)\" "
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + opening
      + write(drawing, style: Self.style).dropFirst("<svg ".count) + "\n"
  }

  /// The rules of the site's style sheet that drawings need, with its light colours.
  private static let style = """
    svg { background: #ffffff; }
    text { font-family: -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; \
    font-size: 13px; fill: #17201c; }
    .dept { font-weight: 700; font-size: 13px; fill: #4b5650; }
    .what { fill: #4b5650; font-size: 12.5px; }
    .time { font-weight: 700; font-size: 12.5px; }
    .note { fill: #4b5650; font-size: 12px; }
    .region { fill: #f4f6f3; stroke: none; }
    .role rect { fill: #ffffff; stroke: #6d7771; stroke-width: 1.25; }
    .role text { text-anchor: middle; font-weight: 600; }
    .role.left text { text-anchor: start; }
    .role .sub { font-size: 12px; font-weight: 400; fill: #4b5650; }
    .slab { fill: #f4f6f3; stroke: #163a35; stroke-width: 2; }
    .me rect { fill: #163a35; stroke: #163a35; }
    .me text, .me .sub { fill: #ffffff; }
    .cust rect, .cust path { fill: #ffd45e; stroke: #8d6300; stroke-width: 1.5; }
    .cust text { fill: #2b1e00; text-anchor: middle; }
    .cust.left text { text-anchor: start; }
    .left text:first-of-type { font-weight: 700; }
    .name { font-weight: 700; font-size: 15px; }
    .me .name { font-size: 18px; }
    .alone rect { stroke: #a4291b; stroke-width: 2; stroke-dasharray: 5 3; }
    .link { fill: none; stroke: #6d7771; stroke-width: 1.5; }
    .link.crit { stroke: #17201c; stroke-width: 3.25; }
    .link.slow { stroke-dasharray: 2 4; }
    .tip { fill: #6d7771; }
    .tip.crit { fill: #17201c; }
    .stick path { fill: #a4291b; }
    .stick text { fill: #ffffff; font-weight: 700; font-size: 12px; text-anchor: middle; }
    .mid { text-anchor: middle; }
    """
}
