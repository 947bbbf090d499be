package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// A latinName is a word in Latin letters that a source names something by.
type latinName struct {
	text       string    // as it stands
	letters    string    // by nameLetters
	at         text.Span // in the source, where it stands first
	paragraphs []int     // that it stands in
	acronym    bool      // all capitals, but for a plural ending
	aside      bool      // only ever in brackets or quotation marks
}

// leastName is how many letters a name has at least: shorter ones are like too
// many others.
const leastName = 3

// latinNames finds the names of a source, each once, in order: the words in Latin
// letters with a capital. If they are not copied, as the whole text is in such
// letters, those are left out that also stand in small letters, or among capitals,
// words of grammar and months.
func latinNames(w *wordList, copied bool) (found []latinName) {
	inside := enclosed(w)
	index := map[string]int{}
	for p := range w.doc.Paragraphs {
		for i := w.paragraphs[p]; i < w.paragraphs[p+1]; i++ {
			n, ok := w.latinName(i)
			if !ok || w.address(i) || !copied && (w.small[w.all[i].id] || w.shouted(i) || w.is(i, function|month)) {
				continue
			}
			k, known := index[n.letters]
			if !known {
				k = len(found)
				index[n.letters], n.aside = k, true
				found = append(found, n)
			}
			f := &found[k]
			f.aside = f.aside && inside[i]
			if last := len(f.paragraphs) - 1; last < 0 || f.paragraphs[last] != p {
				f.paragraphs = append(f.paragraphs, p)
			}
		}
	}
	return found
}

// latinName reads word i as a name. Korean particles are written to its end.
func (w *wordList) latinName(i int) (n latinName, ok bool) {
	s := owner(strings.TrimRightFunc(w.text(i), notLatin))
	if w.all[i].number || utf8.RuneCountInString(s) < leastName || !hasCapital(s) || strings.ContainsFunc(s, notLatin) {
		return n, false
	}
	if _, numeral := lexicon.Roman(s); numeral {
		return n, false
	}
	n = latinName{text: s, letters: nameLetters(s), at: text.Span{Start: w.all[i].Start, End: w.all[i].Start + len(s)}}
	n.acronym = allCapitals(s)
	return n, utf8.RuneCountInString(n.letters) >= leastName
}

// longestAddress is how much is looked at on either side of a word.
const longestAddress = 100

// address reports whether word i is part of a web address, or of the name of an
// account or a topic: what stands around it without space has a mark of such.
func (w *wordList) address(i int) bool {
	breaks := func(r rune) bool { return r <= ' ' || r >= utf8.RuneSelf }
	before := string(w.doc.Visible[max(0, w.all[i].Start-longestAddress):w.all[i].Start])
	after := string(w.doc.Visible[w.all[i].End:min(len(w.doc.Visible), w.all[i].End+longestAddress)])
	if k := strings.LastIndexFunc(before, breaks); k >= 0 {
		_, size := utf8.DecodeRuneInString(before[k:])
		before = before[k+size:]
	}
	if k := strings.IndexFunc(after, breaks); k >= 0 {
		after = after[:k]
	}
	run := strings.Trim(before+w.text(i)+after, ".,;:!?()[]\"'")
	return strings.ContainsAny(run, "@#_\\=.") || strings.Contains(run, "//")
}

// allCapitals reports whether a word is in capitals, but for a plural ending.
func allCapitals(s string) bool {
	s = strings.TrimSuffix(s, "s")
	return s == strings.ToUpper(s)
}

func hasCapital(s string) bool { return strings.ContainsFunc(s, unicode.IsUpper) }

func notLatin(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }
