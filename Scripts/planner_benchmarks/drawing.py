"""Draws the value of the best plan against time as an SVG, one panel for each instance."""
import math
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 420, 250, 70, 92, 34, 42
COLUMNS = 2
DASHES = {"Understudy": "", "floor": "6 4", "CP-SAT": "2 3"}
# Colours that keep a contrast of 3 to 1 on white and on near-black alike, and that people who see red
# and green alike can tell apart; the dashes tell them apart without colour.
COLOURS = {"Understudy": "#1f77c9", "floor": "#b8651b", "CP-SAT": "#7d6bb8"}
STYLE = """
  text { font: 12px system-ui, sans-serif; fill: #3a3a3a }
  .title { font-weight: 600; font-size: 13px }
  .frame { fill: none; stroke: #8a8a8a } .grid { stroke: #8a8a8a; stroke-opacity: .28 }
  @media (prefers-color-scheme: dark) { text { fill: #d6d6d6 } }
"""


def draw(curves):
    """Draws curves: for each instance, for each solver, points of seconds and value.

    An instance without a point is left out; the height of each panel follows its own values.
    """
    panels = [(name, {s: sorted(p) for s, p in of.items() if p}) for name, of in curves.items()]
    panels = [(name, of) for name, of in panels if of]
    rows = max(1, math.ceil(len(panels) / COLUMNS))
    width, height = COLUMNS * WIDTH, rows * HEIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'role="img" aria-labelledby="title about">',
        '<title id="title">The value of the best plan against time</title>',
        f'<desc id="about">{escape(described(panels))}</desc>', f"<style>{STYLE}</style>",
    ]
    for place, (name, of) in enumerate(panels):
        parts.append(f'<g transform="translate({place % COLUMNS * WIDTH} {place // COLUMNS * HEIGHT})">')
        parts += panel(name, of)
        parts.append("</g>")
    return "\n".join(parts + ["</svg>"]) + "\n"


def described(panels):
    """The drawing in words, for whoever does not see it."""
    told = []
    for name, of in panels:
        ends = ", ".join(f"{solver} {points[-1][1]:,.0f} after {points[-1][0]:g} s" for solver, points in of.items())
        told.append(f"{name}: {ends}.")
    return "Smaller is better. " + " ".join(told)


def panel(name, of):
    times = [t for points in of.values() for t, _ in points]
    heights = [v for points in of.values() for _, v in points]
    low, high = min(heights), max(heights)
    room = max(1, (high - low) * 0.08)
    low, high = max(0, low - room), high + room
    first, last = max(min(times), 0.01), max(max(times), 0.02)
    span = max(math.log10(last / first), 0.1)

    def x(t):
        return LEFT + math.log10(max(t, first) / first) / span * (WIDTH - LEFT - RIGHT)

    def y(v):
        return TOP + (high - v) / (high - low) * (HEIGHT - TOP - BOTTOM)

    parts = [f'<text class="title" x="{LEFT}" y="20">{escape(name)}</text>']
    for v in steps(low, high):
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(v):.1f}" y2="{y(v):.1f}"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y(v) + 4:.1f}" text-anchor="end">{v:,.0f}</text>')
    for t in sorted(set(times)):
        if t in (0.1, 0.3, 1, 3, 10, 60):
            parts.append(f'<line class="grid" y1="{TOP}" y2="{HEIGHT - BOTTOM}" x1="{x(t):.1f}" x2="{x(t):.1f}"/>')
            parts.append(f'<text x="{x(t):.1f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{t:g}</text>')
    parts.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 8}" text-anchor="middle">seconds</text>')
    parts.append(f'<rect class="frame" x="{LEFT}" y="{TOP}" width="{WIDTH - LEFT - RIGHT}" '
                 f'height="{HEIGHT - TOP - BOTTOM}"/>')
    labels = []
    for solver, points in of.items():
        colour, dash = COLOURS.get(solver, "#6d7a86"), DASHES.get(solver, "8 3 2 3")
        path = " ".join(f"{x(t):.1f},{y(v):.1f}" for t, v in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2" '
                     f'stroke-dasharray="{dash}"/>')
        parts += [f'<circle cx="{x(t):.1f}" cy="{y(v):.1f}" r="3" fill="{colour}"/>' for t, v in points]
        labels.append([y(points[-1][1]) + 4, solver, colour])
    for height, solver, colour in apart(labels):
        parts.append(f'<text x="{WIDTH - RIGHT + 8}" y="{height:.1f}" style="fill:{colour}">{escape(solver)}</text>')
    return parts


def apart(labels):
    """Moves labels down until none stands on another."""
    last = -math.inf
    for label in sorted(labels):
        label[0] = max(label[0], last + 14)
        last = label[0]
        yield label


def steps(low, high):
    """Four to eight round numbers between two."""
    raw = (high - low) / 5
    size = 10 ** math.floor(math.log10(raw)) if raw > 0 else 1
    step = next(size * k for k in (1, 2, 5, 10) if size * k >= raw)
    at = math.ceil(low / step) * step
    while at <= high:
        yield at
        at += step
