# JUnit by schema and by a reader, Checkstyle by schema.
set -euo pipefail
refuses() { if "$@" >/dev/null 2>&1; then echo "took what is wrong: $*"; exit 1; fi; }
for name in example hostile clean batch; do
	xmllint --noout --schema "$here/junit-jenkins.xsd" "$OUT/$name/junit" 2>"$OUT/$name/xmllint.log" || { cat "$OUT/$name/xmllint.log"; exit 1; }
	xmllint --noout --schema "$here/junit-extended.xsd" "$OUT/$name/junit-extended" 2>"$OUT/$name/xmllint.log" || { cat "$OUT/$name/xmllint.log"; exit 1; }
	jing -c "$here/checkstyle.rnc" "$OUT/$name/checkstyle" 2>"$OUT/$name/jing.log" || { cat "$OUT/$name/jing.log"; exit 1; } # it warns of its own classpath
	"$PYTHON" "$here/junit_reader.py" "$OUT/$name"
done
# The schemas can refuse.
refuses xmllint --noout --schema "$here/junit-jenkins.xsd" "$OUT/example/junit-extended"
sed 's/line="[0-9]*"/line="0"/' "$OUT/example/checkstyle" >"$OUT/wrong.xml"
refuses jing -c "$here/checkstyle.rnc" "$OUT/wrong.xml"
