#!/usr/bin/python3
"""Reads the format github, and everything else that may stand in a log, as GitHub's
runner does, and finds our commands and none besides.

The rules are those of actions/runner, ActionCommand.cs: a line that begins with "::"
once leading blanks are trimmed is a command, and so is "##[name …]" anywhere in a line.
"""
import json
import os
import pathlib
import re
import sys

OUT = pathlib.Path(os.environ["OUT"])
KNOWN = {"error", "warning", "notice"}
# What the runner acts on; other names it prints.
COMMANDS = KNOWN | {"debug", "group", "endgroup", "add-mask", "add-matcher", "remove-matcher", "save-state", "set-output",
                    "set-env", "add-path", "stop-commands", "echo", "internal-set-repo-path"}
PROPERTIES = {"file", "line", "endLine", "col", "endColumn", "title"}


def unescape(s, pairs):
    for code, char in pairs:
        s = s.replace(code, char)
    return s


DATA = [("%0D", "\r"), ("%0A", "\n"), ("%25", "%")]
PROPERTY = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]


def parse(line):
    """The command that the runner takes a line for: name, properties, message; or None."""
    trimmed = line.lstrip()
    if trimmed.startswith("::"):
        head, sep, message = trimmed[2:].partition("::")
        if not sep:
            return None
        name, _, rest = head.partition(" ")
        if name not in COMMANDS:
            return None
        properties = {}
        for pair in rest.strip().split(",") if rest.strip() else []:
            key, _, value = pair.partition("=")
            properties[key.strip()] = unescape(value, PROPERTY)
        return name, properties, unescape(message, DATA)
    legacy = re.search(r"##\[([^\]\s;]*)[^\]]*\]", line)
    if legacy and legacy.group(1) in COMMANDS:
        return legacy.group(1), {}, ""
    return None


def annotations(case):
    report = json.loads((OUT / case / "json").read_text("utf-8"))
    found = [f for d in report["documents"] for f in d["findings"]]
    want = len(found) + len(report.get("errors", [])) + sum(not g["passed"] for g in report["gates"])
    got = []
    for line in (OUT / case / "github").read_text("utf-8").splitlines():
        command = parse(line)
        if command is None:
            sys.exit(f"{case}: no command: {line[:100]}")
        name, properties, message = command
        if name not in KNOWN or not set(properties) <= PROPERTIES or not message:
            sys.exit(f"{case}: not ours: {command}")
        if len(message) > 4096 or len(properties.get("title", "")) > 255:
            sys.exit(f"{case}: the runner would cut {command}")
        path = properties.get("file", "x")
        if path.startswith(("/", "./")) or "\\" in path:
            sys.exit(f"{case}: GitHub finds no file {path}")
        got.append((properties.get("file"), properties.get("line")))
    if len(got) != want:
        sys.exit(f"{case}: {len(got)} annotations, want {want}")
    for f in found:
        if (f["at"]["uri"], str(f["at"]["start"]["line"])) not in got:
            sys.exit(f"{case}: no annotation at {f['at']['uri']}:{f['at']['start']['line']}")


for case in "example", "hostile", "clean", "batch":
    annotations(case)
    for name in "concise", "full", "table", "markdown", "github-summary", "statistics", "csv", "tsv", "marot", "stderr":
        for line in (OUT / case / name).read_text("utf-8").splitlines():
            if parse(line):
                sys.exit(f"{case}/{name}: the runner would obey {line[:100]!r}")
for line, want in {"  ::error file=a%2Cb::x%0Ay": ("error", {"file": "a,b"}, "x\ny"), "a ##[error]b": ("error", {}, ""),
                   "a ::error::b": None, "::nothing::x": None}.items():
    if parse(line) != want:
        sys.exit(f"this parser reads {line!r} as {parse(line)}")
