# A real terminal: the reports for people fit its width and their columns line up, as
# the terminal itself counts cells.
set -euo pipefail
work="$OUT/terminal"
rm -rf "$work"
mkdir "$work"
export LANG=C.UTF-8 LC_ALL=C.UTF-8 TMUX_TMPDIR="$work"
printf 'set -g history-limit 100000\nset -g status off\n' >"$work/tmux.conf"
tmux() { command tmux -u -L mtaudit -f "$work/tmux.conf" "$@"; }
trap 'tmux kill-server 2>/dev/null || true' EXIT

# shown WIDTH COMMAND runs a command in a terminal of that width, waits for its end
# and prints what the terminal shows.
shown() {
	rm -f "$work/done"
	tmux new-session -d -x "$1" -y 50 -s run "$2; touch '$work/done'; sleep 600"
	for _ in $(seq 600); do [ ! -e "$work/done" ] || break; sleep 0.1; done
	[ -e "$work/done" ] || { echo "did not end: $2"; exit 1; }
	sleep 0.2
	tmux capture-pane -p -J -S - -t run # -J: prose may be wrapped by the terminal
	tmux kill-session -t run
}

for width in 60 80 120 200; do
	for format in table full; do
		cd "$OUT/articles/example"
		run="'$MTAUDIT' audit article.txt --reference reference.txt --no-config --format $format"
		# The terminal's width is found.
		shown "$width" "$run" | sed 's/ *$//; /^$/d' >"$work/shown"
		bash -c "$run --color never --width $width" | sed 's/ *$//; /^$/d' >"$work/written" || true
		cmp "$work/written" "$work/shown" || { diff "$work/written" "$work/shown" | head; exit 1; }
		# CJK, emoji, combining marks, right to left: cell by cell.
		cd "$OUT/articles/hostile"
		"$MTAUDIT" audit '河 bridge#1%20.txt' crlf.md --reference ref.txt --lang en --no-config --color never --width "$width" --format "$format" >"$work/$format-$width" || [ $? = 1 ]
		shown "$width" "'$PYTHON' '$here/cells.py' '$work/$format-$width' '$work/cells.json'" >/dev/null
		"$PYTHON" "$here/lines_up.py" "$width" "$work/cells.json"
	done
done
