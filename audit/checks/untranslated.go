package checks

import (
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// A passage was left in another language if its script or its words of grammar
// say so. Names stay in their script, and titles and terms are quoted or stand
// in brackets beside their translation, so none of these counts; nor do a few
// words, which may be a loan. Between languages of one script, words of grammar
// decide: those that only the other language has, against those that only the
// article's has. Names are full of them too (“Plaza de las Madres de la Patria”),
// so the run must also hold words in small letters that belong to neither
// grammar and, where the article is English, are not English; and a word of
// grammar that does not join the words of a name: a pronoun, an auxiliary.
const (
	longestLoan  = 3 // words that may stay foreign
	longestGloss = 7 // characters of a script without spaces that may
	leastGrammar = 3 // words of grammar that tell a language
	leastPlain   = 2 // words in small letters that are no grammar
)

// A script is one that a text is written in.
type script uint8

const (
	noScript script = iota
	latin
	cyrillic
	greek
	arabic
	hebrew
	devanagari
	thai
	eastAsian // Han, Kana, Hangul: Japanese and Korean mix them
	otherScript
)

var scriptNames = [...]string{latin: "Latin", cyrillic: "Cyrillic", greek: "Greek", arabic: "Arabic", hebrew: "Hebrew", devanagari: "Devanagari", thai: "Thai", eastAsian: "Chinese, Japanese or Korean", otherScript: "another"}

// scriptOf is the script of a word's first letter.
func scriptOf(word string) script {
	for _, r := range word {
		switch {
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Latin, r):
			return latin
		case unicode.Is(unicode.Cyrillic, r):
			return cyrillic
		case unicode.Is(unicode.Greek, r):
			return greek
		case unicode.Is(unicode.Arabic, r):
			return arabic
		case unicode.Is(unicode.Hebrew, r):
			return hebrew
		case unicode.Is(unicode.Devanagari, r):
			return devanagari
		case unicode.Is(unicode.Thai, r):
			return thai
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			return eastAsian
		default:
			return otherScript
		}
	}
	return noScript
}

// A foreigner looks for what was left in another language.
type foreigner struct {
	*wordList
	main     script
	scripts  []script        // by id
	ordinary []bool          // by id: words of some length that English knows, in a text in English
	enclosed []bool          // by word: quoted or in brackets
	grammars [][]uint8       // by id: the languages whose grammar it is part of
	joins    map[string]bool // forms of grammar that join the words of a name
	own      int             // index of the article's language in grammarLanguages, or -1
}

// A foreignRun is a run of words in another language.
type foreignRun struct {
	from, to int    // words
	language string // or script
}

var grammarLanguages = [...]string{"en", "de", "fr", "es", "it", "pt", "nl"}

var languageNames = [...]string{"English", "German", "French", "Spanish", "Italian", "Portuguese", "Dutch"}

func newForeigner(w *wordList) *foreigner {
	all := grammars()
	f := &foreigner{wordList: w, scripts: make([]script, len(w.forms)), ordinary: make([]bool, len(w.forms)), enclosed: enclosed(w), grammars: make([][]uint8, len(w.forms)), joins: all.joins, own: slices.Index(grammarLanguages[:], w.lang)}
	counts := [otherScript + 1]int{}
	for id, form := range w.forms {
		f.scripts[id], f.grammars[id] = scriptOf(form), all.of[form]
		f.ordinary[id] = w.lang == "en" && utf8.RuneCountInString(form) > 3 && lexicon.Word(form)
	}
	for _, x := range w.all {
		counts[f.scripts[x.id]]++
	}
	for s := latin; s <= otherScript; s++ {
		if counts[s] > counts[f.main] || f.main == noScript {
			f.main = s
		}
	}
	return f
}

// A grammarTable holds the words of grammar of all languages.
type grammarTable struct {
	of    map[string][]uint8 // the languages whose grammar a form is part of, rising
	joins map[string]bool
}

var grammars = sync.OnceValue(func() grammarTable {
	t := grammarTable{map[string][]uint8{}, map[string]bool{}}
	for l, lang := range grammarLanguages {
		for word := range lexicon.FunctionWords(lang) {
			t.of[word] = append(t.of[word], uint8(l))
		}
		for _, set := range []lexicon.Set{lexicon.Determiners(lang), lexicon.Coordinators(lang), lexicon.Particles()} {
			for word := range set {
				t.joins[word] = true
			}
		}
	}
	return t
})

// enclosed marks the words that are quoted or in brackets. A pair that is not
// closed in its paragraph encloses nothing.
func enclosed(w *wordList) []bool {
	out := make([]bool, len(w.all))
	for p := range w.doc.Paragraphs {
		to := w.paragraphs[p+1]
		e := enclosure{out: out, start: -1}
		for i := w.paragraphs[p]; i < to; i++ {
			e.marks(w.lead(i, p), i)
		}
		if to > w.paragraphs[p] {
			e.marks(w.doc.Text(text.Span{Start: w.all[to-1].End, End: w.doc.Paragraphs[p].End}), to)
		}
	}
	return out
}

// An enclosure is the outermost pair of marks that is open.
type enclosure struct {
	out     []bool
	start   int // first word inside, or -1
	closing rune
}

// marks takes what stands before word i.
func (e *enclosure) marks(s string, i int) {
	for _, r := range s {
		switch {
		case e.start >= 0 && r == e.closing:
			mark(e.out, e.start, i)
			e.start = -1
		case e.start < 0 && closes(r) != 0:
			e.start, e.closing = i, closes(r)
		}
	}
}

// lead is what stands between word i and the one before it in a paragraph.
func (w *wordList) lead(i, paragraph int) string {
	if i > w.paragraphs[paragraph] {
		return w.gap(i - 1)
	}
	return w.doc.Text(text.Span{Start: w.doc.Paragraphs[paragraph].Start, End: w.all[i].Start})
}

// closes is the mark that closes what another opens, or 0.
func closes(r rune) rune {
	const opening, closing = "\"“‘«„([{（「『《【", "\"”’»“)]}）」』》】"
	if r == ' ' || r == ',' || r == '.' {
		return 0 // the most frequent
	}
	if i := strings.IndexRune(opening, r); i >= 0 {
		n := utf8.RuneCountInString(opening[:i])
		return []rune(closing)[n]
	}
	return 0
}

// runs lists the passages in another language, in order.
func (f *foreigner) runs() (out []foreignRun) {
	for from := 0; from < len(f.all); {
		to := from
		for to < len(f.all) && f.all[to].sentence == f.all[from].sentence {
			to++
		}
		out = append(out, f.otherScript(from, to)...)
		if f.main == latin && f.own >= 0 {
			out = append(out, f.otherLanguage(from, to)...)
		}
		from = to
	}
	slices.SortFunc(out, func(a, b foreignRun) int { return a.from - b.from })
	return out
}

// articleForeign are the passages of the article in another language, in order.
var articleForeign = audit.NewMemo(func(p *audit.Pass) []foreignRun { return newForeigner(articleWords.Of(p)).runs() })

// untranslated reports whether a place of the article is in a passage in another
// language.
func untranslated(p *audit.Pass, at text.Span) bool {
	w, runs := articleWords.Of(p), articleForeign.Of(p)
	i := sort.Search(len(runs), func(i int) bool { return w.all[runs[i].to-1].End > at.Start })
	return i < len(runs) && w.span(runs[i].from, runs[i].to).Overlaps(at)
}

// otherScript lists the runs of a sentence in another script than the article.
func (f *foreigner) otherScript(from, to int) (out []foreignRun) {
	for i := from; i < to; i++ {
		sc := f.scripts[f.all[i].id]
		start := i
		for i < to && !f.enclosed[i] && (f.scripts[f.all[i].id] == sc || f.scripts[f.all[i].id] == noScript) {
			i++
		}
		if sc == f.main || sc == noScript || i == start || !f.long(start, i, sc) {
			continue
		}
		if sc == latin && !f.prose(start, i) {
			continue // names, brands and addresses
		}
		out = append(out, foreignRun{start, i, scriptNames[sc] + " script"})
		i--
	}
	return out
}

// long reports whether a run is too long for a name or term.
func (f *foreigner) long(from, to int, sc script) bool {
	if sc != eastAsian && sc != thai {
		return to-from > longestLoan
	}
	n := 0
	for i := from; i < to; i++ {
		n += utf8.RuneCountInString(f.form(i))
	}
	return n > longestGloss
}

// prose reports whether Latin words of another script's text are sentences: some
// language has enough grammar in them.
func (f *foreigner) prose(from, to int) bool {
	n := 0
	for i := from; i < to; i++ {
		if len(f.grammars[f.all[i].id]) > 0 {
			n++
		}
	}
	return n >= leastGrammar
}

// otherLanguage lists the runs of a sentence in another language of the script.
func (f *foreigner) otherLanguage(from, to int) (out []foreignRun) {
	for i := from; i < to; {
		start := i
		for i < to && !f.native(i) && !f.enclosed[i] {
			i++
		}
		end := i
		for start < end && f.shared(start) {
			start++
		}
		for start < end && f.shared(end-1) {
			end--
		}
		if l, ok := f.language(start, end); ok {
			out = append(out, foreignRun{start, end, languageNames[l]})
		}
		for i < to && (f.native(i) || f.enclosed[i]) {
			i++
		}
	}
	return out
}

// native reports whether a word belongs to the article's language: to its
// grammar alone, or to its dictionary. Words of another script end a run too.
func (f *foreigner) native(i int) bool {
	if sc := f.scripts[f.all[i].id]; sc != f.main && sc != noScript {
		return true
	}
	in := f.grammars[f.all[i].id]
	if len(in) > 0 {
		return len(in) == 1 && int(in[0]) == f.own
	}
	return f.ordinary[f.all[i].id] && !f.capital(i)
}

// shared reports whether a word is part of the grammar of the article's language.
func (f *foreigner) shared(i int) bool {
	return slices.Contains(f.grammars[f.all[i].id], uint8(f.own))
}

// language tells the other language of a run, if it is one.
func (f *foreigner) language(from, to int) (best int, ok bool) {
	if to-from <= longestLoan {
		return 0, false
	}
	var counts [len(grammarLanguages)]int
	plain, clauses := 0, 0
	for i := from; i < to; i++ {
		in := f.grammars[f.all[i].id]
		if len(in) == 0 && !f.capital(i) && !f.all[i].number {
			plain++
		}
		if f.shared(i) || i > from && f.capital(i) {
			continue // of both languages, or of a title
		}
		if len(in) > 0 && !f.joins[f.form(i)] {
			clauses++
		}
		for _, l := range in {
			counts[l]++
		}
	}
	for l, n := range counts {
		if n > counts[best] {
			best = l
		}
	}
	return best, counts[best] >= leastGrammar && 4*counts[best] >= to-from && plain >= leastPlain && clauses > 0
}
