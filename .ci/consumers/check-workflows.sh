# The workflows by actionlint, which holds the use of ./action.yml to its inputs; and
# the steps of the action itself, as those of a workflow: their shell is looked at too.
set -euo pipefail
cd "$root"
"$cache/actionlint" .github/workflows/*.yml
"$PYTHON" "$here/action_steps.py" workflow action.yml >"$OUT/steps.yml"
"$cache/actionlint" - <"$OUT/steps.yml"
shellcheck --severity=warning .ci/run .ci/consumers/run .ci/consumers/install .ci/browser/run .ci/editors/run .ci/editors/quickfix.sh .ci/judge/run
shellcheck --severity=warning --shell=bash --exclude=SC2154 .ci/consumers/check-*.sh # $OUT and its like come from run
