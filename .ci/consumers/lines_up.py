#!/usr/bin/python3
"""Looks at what cells.py measured: lines_up.py WIDTH CELLS.json.

No line of a table or an excerpt is wrapped; the borders of a table and the gutters of
an excerpt stand under each other; marks stand under the words that they mark.
"""
import json
import re
import sys

width, lines = int(sys.argv[1]), json.load(open(sys.argv[2]))
tables = gutters = marked = 0
corners = None
gutter = None
for n, line in enumerate(lines, 1):
    text = line["text"]
    cells = line["cells"]
    if text.startswith("┌"):
        corners = [cells[i] for i, c in enumerate(text) if c in "┬┐"]
        tables += 1
    elif text.startswith(("│", "├", "└")):
        borders = [cells[i] for i, c in enumerate(text) if i and c in "│┼┤┴┘"]
        if borders != corners:
            sys.exit(f"line {n}: borders at {borders}, above at {corners}: {text}")
    bar = text.find("|")
    excerpt = text.startswith(" ") and bar > 0 and not text[:bar].strip("MTREF 0123456789")
    if (excerpt or text[:1] in set("┌│├└")) and line["wrapped"]:
        sys.exit(f"line {n} is wider than {width}: {text}")
    if not excerpt:
        gutter = None
        continue
    if gutter is not None and cells[bar] != gutter:
        sys.exit(f"line {n}: the gutter is at {cells[bar]}, above at {gutter}: {text}")
    gutter = cells[bar]
    gutters += 1
    marks = re.match(r" +\|( +)(\^+)( |$)", text)
    if marks and any(c.isdigit() for c in lines[n - 2]["text"][:bar]):
        above = set(lines[n - 2]["cells"])
        ends = cells[marks.start(2)], cells[marks.end(2)] if marks.end(2) < len(text) else cells[marks.end(2) - 1] + 1
        if not set(ends) <= above:
            sys.exit(f"line {n}: marks from {ends[0]} to {ends[1]} cut a character: {lines[n - 2]['text']}")
        marked += 1
print(f"{width}: {len(lines)} lines, {tables} tables, {gutters} excerpt lines, {marked} with marks")
if tables + marked < 2:
    sys.exit("nothing to look at")
