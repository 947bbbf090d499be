package align

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A term is one entry of a text's bag of words.
type term struct {
	id int32
	n  int32 // how often
}

// A bag is a text as its weighed words. Terms rise by id.
type bag struct {
	terms  []term
	weight float64 // sum of n times the weight of the term
	words  []int32 // the ids as they stand
	ends   []int32 // of its sentences, in words
	length int     // in code points

	nearest float64 // greatest share of its weight that one text of the other side has
}

// A corpus is both texts as bags over one vocabulary.
type corpus struct {
	article, reference []bag
	weights            []float64 // by term id
	foreign            bool      // the texts are in two languages
	ratio              float64   // of their lengths
	unlike             float64   // share of two texts' weight in common at which they are no match
}

const (
	unlike        = 0.2
	unlikeForeign = 0.06
	kin           = 0.35 // share of the article's words that a reference in its language must know
)

// kind is the prior worth of a word, before it is known how rare it is.
type kind float64

const (
	plain  kind = 1
	name   kind = 1.5 // capitalised, and not where every word is
	number kind = 2
)

const stem = 6 // code points of a word that are compared

type vocabulary struct {
	ids   map[string]int32
	prior []float64
	df    []int32
}

func newCorpus(article, reference []string) *corpus {
	v := &vocabulary{ids: map[string]int32{}}
	c := &corpus{article: v.bags(article), reference: v.bags(reference)}
	c.weights = v.prior
	total := float64(len(article) + len(reference))
	for id, df := range v.df {
		c.weights[id] *= math.Log(1 + total/float64(df))
	}
	c.weigh(c.article)
	c.weigh(c.reference)
	c.ratio = ratio(c.article, c.reference)
	c.unlike = unlike
	n := len(c.weights)
	if c.foreign = max(known(c.article, c.reference, n), known(c.reference, c.article, n)) < kin; c.foreign {
		c.unlike = unlikeForeign
	}
	return c
}

// known is the share of the words of a list of texts that another list has too.
func known(texts, by []bag, vocabulary int) float64 {
	has := make([]bool, vocabulary)
	for _, b := range by {
		for _, t := range b.terms {
			has[t.id] = true
		}
	}
	n, all := 0, 0
	for _, b := range texts {
		for _, id := range b.words {
			all++
			if has[id] {
				n++
			}
		}
	}
	return float64(n) / float64(max(1, all))
}

func (c *corpus) weigh(bags []bag) {
	for i := range bags {
		for _, t := range bags[i].terms {
			bags[i].weight += float64(t.n) * c.weights[t.id]
		}
	}
}

func (v *vocabulary) bags(texts []string) []bag {
	out := make([]bag, len(texts))
	var ids []int32 // of the text at hand: kept, so that a bag takes no more than it holds
	var ends []int32
	for i, s := range texts {
		ids, ends = ids[:0], ends[:0]
		words(s, func(w word) {
			if w.opens && len(ids) > 0 {
				ends = append(ends, int32(len(ids)))
			}
			ids = append(ids, v.id(w))
		})
		ends = append(ends, int32(len(ids)))
		out[i] = bag{words: slices.Clone(ids), ends: slices.Clone(ends), length: utf8.RuneCountInString(s)}
		slices.Sort(ids)
		out[i].terms = count(ids)
		for _, t := range out[i].terms {
			v.df[t.id]++
		}
	}
	return out
}

// id numbers a word. Its prior is that of its best use: a name is one wherever
// it stands.
func (v *vocabulary) id(w word) int32 {
	id, ok := v.ids[w.form]
	if !ok {
		id = int32(len(v.prior))
		v.ids[w.form] = id
		v.prior = append(v.prior, 0)
		v.df = append(v.df, 0)
	}
	v.prior[id] = max(v.prior[id], float64(w.kind)*bulk(w.form))
	return id
}

// bulk makes short words of an alphabet light, for in most languages they are
// the ones that carry grammar, and short numbers, which may stand anywhere.
func bulk(w string) float64 {
	r := first(w)
	if dense(r) {
		return 1
	}
	return min(1, float64(utf8.RuneCountInString(w))/5)
}

// count counts ids that are in order.
func count(sorted []int32) []term {
	n := 0
	for i, id := range sorted {
		if i == 0 || id != sorted[i-1] {
			n++
		}
	}
	out := make([]term, 0, n)
	for i, id := range sorted {
		if i == 0 || id != sorted[i-1] {
			out = append(out, term{id, 0})
		}
		out[len(out)-1].n++
	}
	return out
}

// A word is a comparable unit of a text: a word cut to its stem, a number
// without separators, two neighbouring characters of a script that does not
// part its words.
type word struct {
	form  string
	kind  kind
	opens bool // a sentence, as far as stops can tell
}

// words calls yield for every word of a text.
func words(s string, yield func(word)) {
	sc := scanner{yield: yield, opens: true, fresh: true}
	for i := 0; i < len(s); {
		i += sc.next(s[i:])
	}
}

type scanner struct {
	yield func(word)
	opens bool // the next word opens a sentence
	fresh bool // the next word may be capitalised for its place
}

// next reads what a text begins with and returns its length.
func (sc *scanner) next(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case dense(r):
		return sc.dense(s)
	case unicode.IsDigit(r):
		n = run(s, numeric)
		sc.emit(digits(s[:n]), number)
	case unicode.IsLetter(r):
		n = run(s, lettered)
		k := plain
		if unicode.IsUpper(r) && !sc.fresh {
			k = name
		}
		sc.emit(fold(s[:n]), k)
	case strings.ContainsRune("。！？\n", r), strings.ContainsRune(".!?…", r) && (len(s) == n || strings.ContainsRune(" \t\n\"”’»)", first(s[n:]))):
		sc.opens, sc.fresh = true, true
	case strings.ContainsRune(":;\"“«(", r):
		sc.fresh = true
	}
	return n
}

func (sc *scanner) emit(form string, k kind) {
	sc.yield(word{form, k, sc.opens})
	sc.opens, sc.fresh = false, false
}

func (sc *scanner) dense(s string) int {
	n := run(s, func(r rune) bool { return dense(r) || unicode.IsMark(r) })
	prev := 0
	for i := range s[:n] {
		if i == 0 {
			continue
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		sc.emit(s[prev:i+size], plain)
		prev = i
	}
	if prev == 0 {
		sc.emit(s[:n], plain)
	}
	return n
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func dense(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

func numeric(r rune) bool {
	return unicode.IsDigit(r) || r == ',' || r == '.' || r == '\'' || r == '’'
}
func lettered(r rune) bool { return unicode.IsLetter(r) && !dense(r) || unicode.IsMark(r) }

func run(s string, in func(rune) bool) int {
	n := strings.IndexFunc(s, func(r rune) bool { return !in(r) })
	if n < 0 {
		return len(s)
	}
	return n
}

// digits is a number without separators and leading zeros, marked as one.
func digits(s string) string {
	var buf [24]byte
	b := buf[:0]
	for _, r := range s {
		if unicode.IsDigit(r) && (len(b) > 0 || digit(r) > 0) {
			b = append(b, byte('0'+digit(r)))
		}
	}
	return string(append(b, '#'))
}

// digit is the value of a decimal digit of any script: they stand in runs of
// ten from one whose code ends so.
func digit(r rune) rune {
	if r <= '9' {
		return r - '0'
	}
	v := rune(0)
	for v < 9 && unicode.IsDigit(r-v-1) {
		v++
	}
	return v % 10
}

// fold is a word without case, accents and ending.
func fold(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		ascii = ascii && s[i] < utf8.RuneSelf
	}
	s = strings.ToLower(s)
	if !ascii {
		s = strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, norm.NFKD.String(s))
	}
	n := 0
	for i := range s {
		if n == stem {
			return s[:i]
		}
		n++
	}
	if n > 3 && s[len(s)-1] == 's' && s[len(s)-2] != 's' {
		return s[:len(s)-1]
	}
	return s
}
