# The multitool's matching of two runs as an oracle for our baseline: after an edit,
# what it calls new is what counts, and what it calls unchanged is what our baseline
# dismisses.
set -euo pipefail
tool="$cache/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
work="$OUT/baseline"
rm -rf "$work"
mkdir "$work"
cd "$work"
cp "$OUT/articles/example/article.txt" "$OUT/articles/example/reference.txt" .
audit() { "$MTAUDIT" audit article.txt --reference reference.txt --no-config --exit-zero "$@"; }

audit --format sarif=before.sarif
"$MTAUDIT" baseline create article.txt --reference reference.txt --no-config >/dev/null
# A paragraph behind the headline, and words at the end that were not there before.
sed '1a\
\
A paragraph that was not there before, on the the bridge.' "$OUT/articles/example/article.txt" >article.txt
printf '\nThe very last line is is new.\n' >>article.txt
audit --no-baseline --format sarif=after.sarif
audit --format json=ours.json
"$tool" match-results-forward after.sarif --previous before.sarif -o matched.sarif --log ForceOverwrite >multitool.log 2>&1 || { cat multitool.log; exit 1; }
"$PYTHON" "$here/baseline_agrees.py" matched.sarif ours.json
