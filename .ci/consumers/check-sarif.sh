# GitHub's rules and those of the standard, at errors and warnings: no result. The
# tool ends with 0 whatever it finds, so its report is read.
set -euo pipefail
tool="$cache/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
for name in example hostile clean batch; do
	cp "$OUT/$name/sarif" "$OUT/$name/report.sarif"
	"$tool" validate "$OUT/$name/report.sarif" --rule-kind 'Sarif;Ghas' --level 'Error;Warning' \
		-o "$OUT/$name/validated.sarif" --log ForceOverwrite >"$OUT/$name/multitool.log" 2>&1 || { cat "$OUT/$name/multitool.log"; exit 1; }
	"$PYTHON" "$here/sarif_results.py" "$OUT/$name/validated.sarif" "$OUT/$name/report.sarif"
done
