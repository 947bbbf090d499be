package reports

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// wordNames give words that mean the same number or month one form.
type wordNames struct {
	doc      *text.Document
	numerals map[string]lexicon.Numeral
	months   map[string]string // the long name by any name
}

func newWordNames(d *text.Document) wordNames {
	n := wordNames{doc: d, numerals: lexicon.Numerals(d.Lang), months: map[string]string{}}
	numbers := lexicon.Months(d.Lang)
	long := map[int]string{}
	for name, i := range numbers {
		if old := long[i]; len(name) > len(old) || len(name) == len(old) && name < old {
			long[i] = name
		}
	}
	for name, i := range numbers {
		n.months[name] = long[i]
	}
	return n
}

// of lists the words of paragraphs, without links yet.
func (n wordNames) of(paragraphs []int) (out []diffWord) {
	for _, i := range paragraphs {
		if i < 0 || i >= len(n.doc.Paragraphs) {
			continue
		}
		opens := true
		for _, s := range n.doc.Paragraphs[i].Sentences {
			for _, t := range s.Tokens {
				if t.Kind == text.Word || t.Kind == text.Number {
					out = append(out, diffWord{Span: t.Span, opens: opens, other: -1})
					opens = false
				}
			}
		}
	}
	return out
}

func (n wordNames) forms(words []diffWord) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = n.form(n.doc.Text(w.Span))
	}
	return out
}

func (n wordNames) form(word string) string {
	lower := strings.ToLower(word)
	if v, ok := n.numerals[lower]; ok && (v.Kind == lexicon.Cardinal || v.Kind == lexicon.Ordinal) {
		return strconv.FormatFloat(v.Value, 'f', -1, 64)
	}
	if v, ok := lexicon.Roman(word); ok && len(word) > 1 {
		return strconv.Itoa(v)
	}
	r, _ := utf8.DecodeRuneInString(word)
	if long, ok := n.months[lower]; ok && unicode.IsUpper(r) {
		return strings.ToUpper(long)
	}
	return word
}
