package checks

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
)

// # Names that were translated
//
// A family name that is also a word comes out as that word: Baker as “the man who
// bakes”. The article then has a word that the reference never has, the reference
// a name that the article never has, and wherever that word stands the reference
// has the name. By chance that is often so in two passages, and then of other
// words too; so three are asked for, and that nothing else of the reference has no
// counterpart in all of them, and no other word of the article goes with the name.

// leastMeant is in how many passages a word must stand for a name.
const leastMeant = 3

// lone are the words of one text that the other never has, by stem.
type lone struct {
	stems []string         // in the order of the text
	at    map[string][]int // where each stands: words
	in    map[string][]int // in which beads, rising
	of    [][]string       // those of each bead
}

// loneWords finds the words of one side of the beads that the other text never
// has.
func loneWords(t, other *termList, beads [][]int) lone {
	has := map[string]bool{}
	for _, stem := range other.stems {
		has[stem] = true
	}
	l := lone{at: map[string][]int{}, in: map[string][]int{}, of: make([][]string, len(beads))}
	for k, paragraphs := range beads {
		for _, p := range paragraphs {
			for i := t.paragraphs[p]; i < t.paragraphs[p+1]; i++ {
				if t.content(i) && !has[t.stem(i)] {
					l.add(t.stem(i), i, k)
				}
			}
		}
	}
	return l
}

func (l *lone) add(stem string, i, bead int) {
	if l.at[stem] == nil {
		l.stems = append(l.stems, stem)
	}
	l.at[stem] = append(l.at[stem], i)
	if in := l.in[stem]; len(in) == 0 || in[len(in)-1] != bead {
		l.in[stem] = append(in, bead)
		l.of[bead] = append(l.of[bead], stem)
	}
}

// onlyIn finds the one word that stands in all of some beads.
func (l *lone) onlyIn(beads []int) (only string, ok bool) {
	for _, stem := range l.of[beads[0]] {
		if slices.ContainsFunc(beads, func(b int) bool { _, in := slices.BinarySearch(l.in[stem], b); return !in }) {
			continue
		}
		if ok {
			return "", false
		}
		only, ok = stem, true
	}
	return only, ok
}

// meantNames reports the words that stand for a name of the reference.
func meantNames(p *audit.Pass) {
	a, r := articleTerms.Of(p), referenceTerms.Of(p)
	if len(a.all) == 0 || len(r.all) == 0 {
		return
	}
	var here, there [][]int
	for _, b := range p.Beads {
		if b.Confidence >= sureBead && len(b.Article) > 0 && len(b.Reference) > 0 {
			here, there = append(here, b.Article), append(there, b.Reference)
		}
	}
	words, names := loneWords(a, r, here), loneWords(r, a, there)
	said := map[string][]string{} // of each name
	var found []string
	for _, w := range words.stems {
		if len(words.in[w]) < leastMeant || !a.common(words.at[w]) {
			continue
		}
		if name, ok := names.onlyIn(words.in[w]); ok && r.proper(names.at[name]) {
			said[name], found = append(said[name], w), append(found, name)
		}
	}
	for _, name := range found {
		if w := said[name]; len(w) == 1 {
			reportMeant(p, words.at[w[0]], names.at[name])
		}
	}
}

// common reports whether some places of one word show it to be a common noun, or
// any other ordinary word of three letters and more.
func (t *termList) common(at []int) bool {
	return !slices.ContainsFunc(at, func(i int) bool { return t.capital(i) || !t.telling(i) || len(t.form(i)) < 3 })
}

// proper reports whether some places of one word show it to be a name: it has a
// capital everywhere, behind another word too, and is no acronym, no ordinary word
// and no country.
func (t *termList) proper(at []int) bool {
	within := false
	for _, i := range at {
		w := owner(t.text(i))
		if !t.capital(i) || strings.ToUpper(w) == w || utf8.RuneCountInString(w) < 3 || lexicon.Word(w) || lexicon.NeverName(w) || isCountry(w) {
			return false
		}
		within = within || t.follows(i)
	}
	return within
}

func reportMeant(p *audit.Pass, words, names []int) {
	a, r := articleTerms.Of(p), referenceTerms.Of(p)
	name := owner(r.text(names[0]))
	f := audit.Finding{
		At: p.At(a.all[words[0]].Span),
		Message: fmt.Sprintf("“%s” stands where the reference names “%s”, %d times, and the article never has the name. It was translated like a word. Write the name.",
			a.text(words[0]), name, len(words)),
	}
	for _, i := range words[1:] {
		f.Related = append(f.Related, audit.Elsewhere(p.Article, a.all[i].Span, "“"+a.text(i)+"” here"))
	}
	f.Related = append(f.Related, audit.Elsewhere(p.Reference, r.all[names[0]].Span, "the reference has “"+name+"”"))
	p.Report(f)
}
