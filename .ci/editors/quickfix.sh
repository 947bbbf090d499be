#!/usr/bin/env bash
# Vim's quickfix list lands on the finding, by bytes and by display cells.
# MTAUDIT names the program.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -r "$dir"' EXIT
cd "$dir"
printf '𠮷野 机器 said the the plan was ready.\n' >a.txt
for way in 'byte %c' 'display %v'; do
	read -r unit item <<<"$way"
	cat >q.vim <<-END
		set encoding=utf-8 errorformat=%f:%l:$item:\ %t%*[^:]:\ %m
		cgetexpr systemlist(\$MTAUDIT . ' audit a.txt --no-config --rules MT401 --exit-zero --format concise --column-unit $unit')
		cfirst
		call writefile([strpart(getline('.'), col('.') - 1, 7)], 'found')
		qall!
	END
	vim -Nu NONE -es -n --not-a-term -S q.vim </dev/null || true
	[ "$(cat found)" = 'the the' ] || { echo "Vim, $unit: landed on $(cat found)"; exit 1; }
	rm found
done
echo 'Vim: quickfix lands on the finding by bytes and by cells'
