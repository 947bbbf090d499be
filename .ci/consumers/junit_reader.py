#!/usr/bin/python3
"""Reads JUnit with junitparser and compares with our JSON: junit_reader.py FOLDER."""
import json
import pathlib
import sys

from junitparser import Error, Failure, JUnitXml

folder = pathlib.Path(sys.argv[1])
report = json.loads((folder / "json").read_text("utf-8"))
paragraphs = sum(len(d["paragraphs"]) for d in report["documents"])
affected = sum(1 for d in report["documents"] for p in d["paragraphs"] if p["findings"])
for name in "junit", "junit-extended":
    xml = JUnitXml.fromfile(str(folder / name))
    seen, failures, errors, cases = set(), 0, 0, 0
    for suite in xml:
        for case in suite:
            if (case.classname, case.name) in seen:
                sys.exit(f"{name}: {case.classname} {case.name} is there twice, and GitLab would show one")
            seen.add((case.classname, case.name))
            cases += case.name.startswith("p")
            failures += any(isinstance(r, Failure) for r in case.result)
            errors += any(isinstance(r, Error) for r in case.result)
    if cases != paragraphs:
        sys.exit(f"{name}: {cases} testcases for {paragraphs} paragraphs")
    if (xml.tests, xml.failures, xml.errors) != (len(seen), failures, errors) or errors != len(report.get("errors", [])):
        sys.exit(f"{name}: counts differ: {xml.tests}, {xml.failures}, {xml.errors} against {len(seen)}, {failures}, {errors}")
    if failures > affected or (failures == 0) != (report["gates"][0]["passed"] and not errors):
        sys.exit(f"{name}: {failures} failures, {affected} paragraphs with findings, gate {report['gates'][0]}")
