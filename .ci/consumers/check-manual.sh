# The manual page, without a warning but for the date that it has not: a page is the
# same whenever it is made.
set -euo pipefail
(cd "$root" && go run ./cmd/internal/genman) >"$OUT/mtaudit.1"
mandoc -T lint -W warning "$OUT/mtaudit.1" >"$OUT/mandoc.log" || true # 1 means that there are warnings
if grep -v 'missing date' "$OUT/mandoc.log"; then exit 1; fi
mandoc -T utf8 -O width=80 "$OUT/mtaudit.1" | col -b >"$OUT/manual.txt"
for word in NAME SYNOPSIS COMMANDS ENVIRONMENT 'EXIT STATUS' MTAUDIT_FAIL_ON fail-on; do
	grep -q -e "$word" "$OUT/manual.txt" || { echo "the manual page does not show $word"; exit 1; }
done
for shell in bash zsh fish powershell; do
	"$MTAUDIT" completion "$shell" >"$OUT/completion.$shell"
done
bash -n "$OUT/completion.bash"
