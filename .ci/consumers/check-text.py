#!/usr/bin/python3
"""Reads the formats of data as programs do, and looks for what must be in no report."""
import csv
import json
import os
import pathlib
import re
import sys
import unicodedata

OUT = pathlib.Path(os.environ["OUT"])
csv.field_size_limit(1 << 30)


def fail(case, name, why):
    sys.exit(f"{case}/{name}: {why}")


def findings(case):
    report = json.loads((OUT / case / "json").read_text("utf-8"))
    return [f for d in report["documents"] for f in d["findings"]], report


def safe(case):
    """No control, bidi or invisible character, and no legacy command of GitHub's runner."""
    for path in sorted((OUT / case).iterdir()):
        if path.suffix or path.name == "stderr":
            continue
        raw = path.read_bytes()
        if raw.startswith(b"\xef\xbb\xbf"):
            fail(case, path.name, "begins with a byte order mark")
        text = raw.decode("utf-8")
        # In a string of JSON both are data: the reader unescapes them.
        data = path.name in {"json", "jsonl", "sarif", "gitlab", "sonar", "rdjson", "rdjsonl"}
        for n, line in enumerate(text.split("\n"), 1):
            bad = [c for c in line if unicodedata.category(c) == "Cc" and c != "\t" or c in "\u2028\u2029" or "\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069"]
            if bad:
                fail(case, path.name, f"line {n} holds {bad[:5]!r}")
            if "##[" in line and not data:
                fail(case, path.name, f"line {n} holds ##[")
            if re.match(r"\s*::", line) and path.name != "github":
                fail(case, path.name, f"line {n} is a command to GitHub's runner: {line[:80]}")


def tables(case):
    found, report = findings(case)
    rows = {}
    with open(OUT / case / "csv", newline="", encoding="utf-8") as f:
        rows["csv"] = list(csv.reader(f))
    rows["tsv"] = [line.split("\t") for line in (OUT / case / "tsv").read_text("utf-8").rstrip("\n").split("\n")]
    for name, table in rows.items():
        if {len(r) for r in table} != {len(table[0])}:
            fail(case, name, "rows of different lengths")
        if len(table) - 1 != len(found) + len(report.get("errors", [])):
            fail(case, name, f"{len(table) - 1} rows for {len(found)} findings")
        for r in table:
            for cell in r:
                if cell[:1] in set("=+-@"):
                    fail(case, name, f"a spreadsheet would run {cell[:40]!r}")
    if rows["csv"] != rows["tsv"]:
        fail(case, "tsv", "differs from csv")
    marot = [line.split("\t") for line in (OUT / case / "marot").read_text("utf-8").rstrip("\n").split("\n")]
    if any(len(r) != 10 for r in marot if r != [""]):
        fail(case, "marot", "rows that have not ten columns")


def issues(case):
    found, report = findings(case)
    errors = len(report.get("errors", []))
    gitlab = json.loads((OUT / case / "gitlab").read_text("utf-8"))
    prints = [i["fingerprint"] for i in gitlab]
    if len(prints) != len(set(prints)) or len(prints) != len(found) + errors:
        fail(case, "gitlab", f"{len(set(prints))} different fingerprints in {len(prints)} issues for {len(found)} findings and {errors} errors")
    for i in gitlab:
        if i["severity"] not in {"info", "minor", "major", "critical", "blocker"} or i["location"]["path"].startswith(("/", "./")):
            fail(case, "gitlab", i)
    rd = json.loads((OUT / case / "rdjson").read_text("utf-8"))["diagnostics"]
    lines = [json.loads(line) for line in (OUT / case / "rdjsonl").read_text("utf-8").splitlines()]
    if len(rd) != len(found) + errors or [{k: v for k, v in d.items() if k != "source"} for d in lines] != rd:
        fail(case, "rdjsonl", "differs from rdjson")
    sonar = json.loads((OUT / case / "sonar").read_text("utf-8"))
    rules = {r["id"] for r in sonar["rules"]}
    if any(i["ruleId"] not in rules for i in sonar["issues"]):
        fail(case, "sonar", "an issue of a rule that is not listed")
    for line in (OUT / case / "jsonl").read_text("utf-8").splitlines():
        if "type" not in json.loads(line):
            fail(case, "jsonl", "a line without a type")


def spans(case):
    """What a consumer cuts out of the article by our positions is the text of the finding."""
    root = OUT / "articles" / case
    found, _ = findings(case)
    rd = json.loads((OUT / case / "rdjson").read_text("utf-8"))["diagnostics"]
    checkstyle = (OUT / case / "checkstyle").read_text("utf-8")
    for f, d in zip(found, rd):
        raw = (root / f["at"]["uri"]).read_bytes()
        text = f["at"]["text"]
        if raw[f["at"]["span"]["start"]:f["at"]["span"]["end"]].decode() != text:
            fail(case, "json", f"{f['at']} is other bytes of the file")
        start, end = d["location"]["range"]["start"], d["location"]["range"]["end"]
        if start["line"] == end["line"]:
            line = raw.split(b"\n")[start["line"] - 1]
            if line[start["column"] - 1:end["column"] - 1].decode() != text:
                fail(case, "rdjson", f"{d['location']} is not {text!r}")
            if f'line="{start["line"]}" column="{len(line[:start["column"] - 1].decode()) + 1}"' not in checkstyle:
                fail(case, "checkstyle", f"nothing at {d['location']}")
    sarif = json.loads((OUT / case / "sarif").read_text("utf-8"))
    for f, r in zip(found, sarif["runs"][0]["results"]):
        region = r["locations"][0]["physicalLocation"]["region"]
        raw = (root / f["at"]["uri"]).read_bytes()
        if region["startLine"] == region["endLine"]:
            units = raw.decode().split("\n")[region["startLine"] - 1].encode("utf-16-le")
            if units[2 * region["startColumn"] - 2:2 * region["endColumn"] - 2].decode("utf-16-le") != f["at"]["text"]:
                fail(case, "sarif", f"{region} is not {f['at']['text']!r}")


def sizes(case):
    summary = (OUT / case / "github-summary").read_bytes()
    if len(summary) > 1 << 20:
        fail(case, "github-summary", "GitHub would drop it: over 1 MiB")


for case in "example", "hostile", "clean", "batch":
    for check in safe, tables, issues, spans, sizes:
        check(case)
found, report = findings("hostile")
if len(found) < 20 or len(report["errors"]) != 2:
    sys.exit(f"hostile: only {len(found)} findings and {len(report['errors'])} errors: it tests nothing")
if json.loads((OUT / "clean" / "gitlab").read_text()) != []:
    sys.exit("clean: issues")
