# The steps of action.yml, run as GitHub's runner runs them: the same shell, the files
# that it gives, a mtaudit on PATH, from the root and from a folder below.
set -euo pipefail
work="$OUT/action"
rm -rf "$work"
mkdir -p "$work/repository/site/news" "$work/bin"
cp "$MTAUDIT" "$work/bin/"
cp "$OUT/articles/example/"*.txt "$work/repository/site/news/"
cp "$OUT/articles/clean/a.txt" "$work/repository/clean.txt"
cp "$OUT/articles/hostile/crlf.md" "$work/repository/site/hostile (1).md"
"$PYTHON" "$here/action_steps.py" 'Install mtaudit' "$root/action.yml" >"$work/install.sh"
"$PYTHON" "$here/action_steps.py" 'Audit' "$root/action.yml" >"$work/audit.sh"

# step SCRIPT runs it with the environment that is set; its status is $status.
step() {
	status=0
	PATH="$work/bin:$PATH" GITHUB_ACTIONS=true CI=true RUNNER_TEMP="$work/temp" GITHUB_PATH="$work/path" \
		GITHUB_OUTPUT="$work/output" GITHUB_STEP_SUMMARY="$work/summary" \
		bash --noprofile --norc -e -o pipefail "$work/$1" >"$work/log" 2>"$work/errors" || status=$?
}
# try NAME STATUS DIRECTORY SARIF ARGUMENTS runs the audit step on its own.
try() {
	name=$1
	rm -rf "$work/temp" "$work/output" "$work/summary"
	mkdir "$work/temp"
	cd "$work/repository/$3"
	DIRECTORY=$3 SARIF=$4 ARGS=$5 FAIL_ON=${FAIL_ON:-major} step audit.sh
	want "exit-code=$2"
	[ "$status" = "$2" ] || wrong "status $status, want $2"
}
wrong() { echo "$name: $1"; cat "$work/output" "$work/errors"; exit 1; }
want() { grep -qx -e "$1" "$work/output" || wrong "no output $1"; }

name=install
mkdir -p "$work/temp"
MODE=none VERSION=0 ACTION_PATH=$root step install.sh
[ "$status" = 0 ] || wrong "install-mode none: $status"
MODE=source VERSION=0 ACTION_PATH=$root step install.sh
[ "$status" = 0 ] || wrong "install-mode source: $status"
"$(cat "$work/path")/mtaudit" version >/dev/null
MODE=other VERSION=0 ACTION_PATH=$root step install.sh
[ "$status" = 2 ] || wrong "install-mode other: $status"

try 'a folder below' 1 site/news mtaudit.sarif $'article.txt\n--reference\nreference.txt'
"$PYTHON" -c 'import json, sys
d = json.load(open(sys.argv[1]))["documents"][0]
print(len(d["findings"]), d["score"]["value"])' "$OUT/example/json" >"$work/expected"
read -r findings score <"$work/expected"
want "findings=$findings"
want "score=$score"
want 'sarif-file=site/news/mtaudit.sarif'
[ -s "$work/repository/site/news/mtaudit.sarif" ] || wrong 'no SARIF'
grep -q '^::error file=site/news/article.txt,line=' "$work/log" || wrong 'no annotation with a path from the root'
[ "$(grep -c '^::warning ' "$work/log")" -le 11 ] || wrong 'more annotations than the runner shows'
grep -q '^## ' "$work/summary" || wrong 'no summary'

try 'nothing to complain about' 0 . mtaudit.sarif clean.txt
want 'findings=0'
want 'sarif-file=mtaudit.sarif'
try 'no SARIF' 0 ./ '' clean.txt
! grep sarif-file "$work/output" || wrong 'an output for a file that there is not'
try 'a name with blanks and brackets' 1 site '' $'hostile (1).md\n--reference\nnews/reference.txt\n--lang\nen'
grep -q '^::error file=site/hostile (1).md,' "$work/log" || wrong 'no annotation'
FAIL_ON=never try 'never' 0 site/news '' article.txt
try 'a file that is not there' 2 . mtaudit.sarif missing.txt
try 'nothing to audit' 2 . mtaudit.sarif ''
try 'an argument that would be a command' 2 . '' '$(touch owned)'
[ ! -e "$work/repository/owned" ] || wrong 'an argument was run'
echo "the action's steps: 9 runs"
