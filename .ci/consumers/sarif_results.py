#!/usr/bin/python3
"""Fails if a SARIF validator found anything: sarif_results.py VALIDATED REPORT.

The tool must also have read the report: a validation that did not run finds nothing.
"""
import json
import sys

validated = json.load(open(sys.argv[1], encoding="utf-8-sig"))
report = json.load(open(sys.argv[2], encoding="utf-8"))
# SARIF2005 wants the address of the tool's page, which there is none of yet.
results = [r for run in validated["runs"] for r in run.get("results") or [] if r["ruleId"] != "SARIF2005"]
for r in results[:20]:
    where = r["locations"][0]["physicalLocation"]["region"] if r.get("locations") else {}
    print(r["ruleId"], r.get("level", "warning"), where.get("startLine"), r["message"])
for run in validated["runs"]:
    for invocation in run.get("invocations", []):
        if not invocation["executionSuccessful"]:
            sys.exit("the validator did not run")
if not validated["runs"]:
    sys.exit("the validator did not run")
for run in report["runs"]:
    for r in run["results"]:
        region = r["locations"][0]["physicalLocation"]["region"]
        if not region["startLine"] >= 1 or not r["partialFingerprints"]["primaryLocationLineHash"]:
            sys.exit(f"a result that GitHub cannot place: {r}")
    for rule in run["tool"]["driver"]["rules"]:
        if not rule["help"]["text"] or not rule["help"]["markdown"] or len(rule["fullDescription"]["text"]) > 1024:
            sys.exit(f"{rule['id']}: help is missing or too long")
if results:
    sys.exit(f"{sys.argv[2]}: {len(results)} results")
