#!/usr/bin/python3
"""Holds our baseline to the multitool's: baseline_agrees.py MATCHED.sarif OURS.json."""
import json
import sys

matched = json.load(open(sys.argv[1], encoding="utf-8-sig"))
ours = json.load(open(sys.argv[2], encoding="utf-8"))

theirs = {"new": set(), "unchanged": set(), "updated": set(), "absent": set()}
for run in matched["runs"]:
    for r in run["results"]:
        theirs[r["baselineState"]].add((r["ruleId"], r["partialFingerprints"]["primaryLocationLineHash"]))
mine = {"new": set(), "unchanged": set()}
for d in ours["documents"]:
    for f in d["findings"]:
        mine["new"].add((f["rule"], f["fingerprint"]))
    for f in d.get("suppressed", []):
        mine["unchanged"].add((f["rule"], f["fingerprint"]))

# What moved with its text is "updated" to the tool, and the same finding to both.
same = theirs["unchanged"] | theirs["updated"]
print(f"new: {len(mine['new'])}, unchanged: {len(mine['unchanged'])}")
if not mine["new"] or not mine["unchanged"]:
    sys.exit("a comparison of nothing")
for name, a, b in ("new", mine["new"], theirs["new"]), ("unchanged", mine["unchanged"], same):
    if a != b:
        sys.exit(f"{name}: only ours {sorted(a - b)}, only theirs {sorted(b - a)}")
