#!/usr/bin/python3
"""Takes the steps out of a composite action: action_steps.py workflow|NAME action.yml.

"workflow" prints a workflow of the same steps, with every expression replaced that
only an action has; a step's name prints its shell script. It reads the YAML by its
indentation, as this one file is written, and fails where it finds no step.
"""
import re
import sys
import textwrap

what, path = sys.argv[1:]
text = open(path, encoding="utf-8").read()
_, found, steps = text.partition("\n  steps:\n")
if not found:
    sys.exit(f"{path}: no steps")
if what == "workflow":
    steps = re.sub(r"\$\{\{ *(inputs|github\.action_path|github\.action_repository)[^}]*\}\}", "x", steps)
    print("on: push\njobs:\n  steps:\n    runs-on: ubuntu-latest\n    steps:\n" + textwrap.indent(steps, "  "))
    sys.exit()
for step in re.split(r"(?m)^    - name: ", steps)[1:]:
    name, _, rest = step.partition("\n")
    if name == what:
        print(textwrap.dedent(rest.partition("run: |\n")[2]))
        sys.exit()
sys.exit(f"{path}: no step {what}")
