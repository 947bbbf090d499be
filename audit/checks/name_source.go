package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// # Names in Latin letters against the source
//
// Without a reference a name can be compared where the source writes it in Latin
// letters and the article does so too. In a source of another script such a word
// stands there to be copied: TikTok is TikTok in Chinese as in English. In a source
// that is itself in Latin letters most words are to be translated, and many names
// too (Mailand, Milan) or written by other rules (Nawalny, Navalny). There only
// what is no word and no known name of either language is compared, and a letter
// is a slip only if no such rule explains it.
//
// A name is missing if the whole article has it nowhere, not even within a
// compound, joined, split or with other capitals and accents. In the passage that
// answers to it stands then, perhaps, a word that the source has nowhere and that
// is off by a letter: that one is reported. If there is none, the name was left
// out, put in other words, or translated; that it should not have been can only be
// told of names that are copied and never spelled out.

// A sourceMatch compares the names of a source with the article.
type sourceMatch struct {
	*audit.Pass
	copied        bool                   // the source is in another script: what is Latin there is copied
	answers       map[int][]int          // the paragraphs of the article that surely answer to one of the source
	words         *wordList              // of the article
	places        map[string][]text.Span // of its words with a capital
	article, from *spelled               // the article and the source
}

func newSourceMatch(p *audit.Pass, copied bool) *sourceMatch {
	m := &sourceMatch{Pass: p, copied: copied, answers: map[int][]int{}, words: articleWords.Of(p), places: map[string][]text.Span{}}
	for _, b := range originalOf.Of(p).beads {
		for _, s := range b.Reference {
			if b.Confidence >= sureBead {
				m.answers[s] = append(m.answers[s], b.Article...)
			}
		}
	}
	for i, w := range m.words.all {
		if s := owner(m.words.text(i)); hasCapital(s) {
			m.places[s] = append(m.places[s], text.Span{Start: w.Start, End: w.Start + len(s)})
		}
	}
	m.article, m.from = newSpelled(p.Article), newSpelled(p.Source)
	return m
}

// namesOfSource reports the names that the article spells otherwise than the
// source, or lacks.
func namesOfSource(p *audit.Pass) {
	copied := !latinText(p.Source)
	if !latinText(p.Article) || !copied && !originalOf.Of(p).foreign {
		return
	}
	names := latinNames(newWords(p.Source, findMarkup(p.Source)), copied)
	if len(names) == 0 {
		return
	}
	m := newSourceMatch(p, copied)
	reported := map[string]bool{}
	var lacking []latinName
	for _, n := range names {
		if m.article.has(n.letters) {
			continue
		}
		if at := m.misspelled(n); len(at) > 0 {
			if v := p.Article.Text(at[0]); !reported[v] {
				reported[v] = true
				m.reportMisspelled(n, at)
			}
		} else if m.mustStand(n) {
			lacking = m.joined(lacking, n)
		}
	}
	for _, n := range lacking {
		m.reportLacking(n)
	}
}

// joined puts a name to others; behind the last of them it is the same one's:
// Hanna Ostrevold.
func (m *sourceMatch) joined(all []latinName, n latinName) []latinName {
	if len(all) == 0 {
		return append(all, n)
	}
	last := &all[len(all)-1]
	between := text.Span{Start: last.at.End, End: n.at.Start}
	if last.paragraphs[0] != n.paragraphs[0] || between.Empty() || strings.TrimSpace(m.Source.Text(between)) != "" {
		return append(all, n)
	}
	last.at.End = n.at.End
	last.text = m.Source.Text(last.at)
	return all
}

// passages are the paragraphs of the article that surely answer to those of a
// name.
func (m *sourceMatch) passages(n latinName) (out []int) {
	for _, p := range n.paragraphs {
		out = append(out, m.answers[p]...)
	}
	return out
}

// misspelled lists the places of the word that stands for a name in a passage:
// the nearest, and of those the first.
func (m *sourceMatch) misspelled(n latinName) []text.Span {
	best, least := "", otherName
	for _, p := range m.passages(n) {
		for i := m.words.paragraphs[p]; i < m.words.paragraphs[p+1]; i++ {
			v := owner(m.words.text(i))
			if d := m.slips(n, v); d < least {
				best, least = v, d
			}
		}
	}
	return m.places[best]
}

// slips counts the slips by which a word of the article became what it is from a
// name of the source; otherName if it is none that can have been meant for it.
func (m *sourceMatch) slips(n latinName, word string) int {
	if !hasCapital(word) || n.acronym && !allCapitals(word) || lexicon.Word(word) || isCountry(word) {
		return otherName
	}
	v := nameLetters(word)
	d := slipsBetween(n.letters, v, n.acronym)
	if d == otherName || m.from.has(v) || !m.copied && (d > 1 || rendered(n, word, v)) {
		return otherName
	}
	return d
}

// mustStand reports whether a name has to stand in the article: it is copied,
// stands in the running text of a passage that surely has a counterpart, and is no
// acronym that is known, or that the article spells out.
func (m *sourceMatch) mustStand(n latinName) bool {
	if n.aside || !m.copied || lexicon.Word(n.text) || isCountry(n.text) {
		return false
	}
	short := strings.ToUpper(strings.TrimSuffix(n.text, "s"))
	if lexicon.Acronym(short) || explainedAcronyms.Of(m.Pass).Has(short) {
		return false
	}
	return len(m.passages(n)) > 0
}

func (m *sourceMatch) reportMisspelled(n latinName, at []text.Span) {
	word := m.Article.Text(at[0])
	f := audit.Finding{
		At:      m.At(at[0]),
		Message: fmt.Sprintf("“%s” stands where the source has “%s”, which the article never writes. Write the name as there.", word, n.text),
		Fixes:   []audit.Fix{{Message: "Write “" + n.text + "” everywhere"}},
	}
	for i, s := range at {
		if i > 0 {
			f.Related = append(f.Related, audit.Elsewhere(m.Article, s, "“"+word+"” here"))
		}
		f.Fixes[0].Edits = append(f.Fixes[0].Edits, audit.Edit{Span: s, New: n.text})
	}
	f.Related = append(f.Related, audit.Elsewhere(m.Source, n.at, "the source has “"+n.text+"”"))
	m.Report(f)
}

func (m *sourceMatch) reportLacking(n latinName) {
	s := m.Article.Paragraphs[m.passages(n)[0]].Sentences
	if len(s) == 0 {
		return
	}
	m.Report(audit.Finding{
		Severity: audit.Minor, // it may be said in other words
		At:       m.At(s[0].Span),
		Message:  fmt.Sprintf("The source names “%s” in this passage, and the article has it nowhere. Look at the passage there, and put the name in if it belongs.", n.text),
		Related:  []audit.Related{audit.Elsewhere(m.Source, n.at, "the source has “"+n.text+"”")},
	})
}
