package names

import (
	"slices"

	"mtaudit/audit/lexicon"
)

// splitRealms parts the name of a country or body from that of the person whose
// title it belongs to: "President of Chile Ana Bel". Only mentions that stand
// after a title and "of" are looked at. The border is behind a country or an
// ordinary word, or before a name that stands alone elsewhere.
func splitRealms(found []Mention) []Mention {
	forms := map[string]bool{}
	for _, m := range found {
		forms[m.Form()] = true
	}
	out := make([]Mention, 0, len(found))
	for _, m := range found {
		k := 0
		if m.ruled {
			k = realm(m.Words, forms)
		}
		if k == 0 {
			out = append(out, m)
			continue
		}
		of, who := m, m
		of.Words, who.Words = m.Words[:k], m.Words[k:]
		of.At.End, who.At.Start = of.Words[k-1].At.End, who.Words[0].At.Start
		who.ruler = true
		out = append(out, of, who)
	}
	return out
}

// realm is the number of words that name the realm; 0 if all of them do, or none.
func realm(name []Word, forms map[string]bool) int {
	for k := len(name) - 1; k > 0; k-- {
		if c, ok := lexicon.CountryOf((Mention{Words: name[:k]}).Form()); ok && c.How != lexicon.ByAdjective {
			return k
		}
	}
	for k := 1; k < len(name)-1; k++ {
		if forms[(Mention{Words: name[k:]}).Form()] {
			return k
		}
	}
	ordinary := func(w Word) bool { return lexicon.Word(w.Text) }
	if len(name) > 1 && ordinary(name[0]) && !slices.ContainsFunc(name[1:], ordinary) {
		return 1
	}
	return 0
}
