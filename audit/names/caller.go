package names

import (
	"strings"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// sameCaller says that one common noun stands before both of two units, as before
// the assistant Tano, or "".
func (t *Table) sameCaller(a, b unit) string {
	callers := map[string]bool{}
	for _, at := range a.spans {
		callers[t.caller(at.Start)] = true
	}
	for _, at := range b.spans {
		if w := t.caller(at.Start); w != "" && callers[w] {
			return "both stand after “" + w + "”"
		}
	}
	return ""
}

// caller is the ordinary lower-case word right before a name that is long enough
// to say what it is; "" if there is none.
func (t *Table) caller(at int) string {
	before := t.doc.Text(text.Span{Start: onStart(t.doc, at-longestCaller), End: at})
	w := words(before)
	if len(w) < 2 || !strings.HasSuffix(before, " ") {
		return ""
	}
	last := w[len(w)-1]
	if capital(last) || len(last) < shortest || !lexicon.Word(last) || lexicon.FunctionWords("en").Has(last) {
		return ""
	}
	return last
}

// longestCaller is how many bytes before a name are looked at.
const longestCaller = 24
