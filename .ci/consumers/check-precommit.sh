# pre-commit: the manifest, and a hook that is built as the manifest's would be, in a
# repository of its own.
set -euo pipefail
pre-commit validate-manifest "$root/.pre-commit-hooks.yaml"
work="$OUT/precommit"
rm -rf "$work"
mkdir "$work"
cd "$work"
git init -q .
export PRE_COMMIT_HOME="$work/home" PATH="$OUT:$PATH"
# The hook of the manifest, but for its language: the program is here already.
{
	printf 'repos:\n- repo: local\n  hooks:\n'
	sed '/^#/d; s/^/  /; s/language: golang/language: system/' "$root/.pre-commit-hooks.yaml"
} >.pre-commit-config.yaml
printf 'The harbour was opened on Monday.\n' >good.mt.txt
printf 'The the harbour was opened on Monday.\n' >other.txt
cp "$OUT/articles/example/reference.txt" 'blank name.ref.txt'
printf 'documents:\n  - article: "*.mt.txt"\n' >.mtaudit.yaml
git add .
pre-commit run --all-files >log 2>&1 || { cat log; echo 'good.mt.txt fails'; exit 1; }
grep -q 'Passed' log || { cat log; echo 'nothing was audited'; exit 1; }
cp "$OUT/articles/example/article.txt" 'blank name.mt.txt'
printf 'documents:\n  - article: "*.mt.txt"\n    reference: "{name}.ref.txt"\n' >.mtaudit.yaml
printf 'The harbour was opened on Monday, they said.\n' >good.ref.txt
git add .
if pre-commit run --all-files >log 2>&1; then cat log; echo 'an article with major findings passes'; exit 1; fi
grep -q '^blank name.mt.txt:.*MT203' log || { cat log; echo 'no finding against the reference'; exit 1; }
if grep -q '^other.txt' log; then cat log; echo 'other files are audited too'; exit 1; fi
# And as users have it: pre-commit itself builds the program from the repository.
if pre-commit try-repo "$root" mtaudit --all-files >log 2>&1; then cat log; echo 'an article with major findings passes'; exit 1; fi
grep -q '^blank name.mt.txt:.*MT203' log || { cat log; exit 1; }
