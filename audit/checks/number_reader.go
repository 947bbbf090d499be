package checks

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// A piece is a token with its text.
type piece struct {
	text.Token
	form, low string
	dull      bool
}

// judgement says of a form whether a number may begin with it.
type judgement uint8

const (
	notJudged judgement = iota
	mayBegin
	dullWord // no number begins with it
)

// A numberReader reads the numbers of a document, sentence by sentence.
type numberReader struct {
	doc        *text.Document
	lang       string
	words      map[string]lexicon.Numeral
	months     map[string]int
	magnitudes map[string]float64
	grammar    lexicon.Set
	forms      *tokenForms
	known      []judgement // by form
	token      int         // the first of the sentence at hand, through the document
	list       numberList

	pieces    []piece // of the sentence at hand
	paragraph int
	opens     bool // the sentence opens a paragraph
}

func (r *numberReader) sentence(s text.Sentence, paragraph int, opens bool) {
	forms := r.forms.of[r.token : r.token+len(s.Tokens)]
	if !slices.ContainsFunc(forms, r.begins) {
		return
	}
	r.pieces, r.paragraph, r.opens = r.pieces[:0], paragraph, opens
	for i, t := range s.Tokens {
		if id := forms[i]; id != noForm {
			r.pieces = append(r.pieces, piece{t, r.forms.forms[id], r.forms.lower(id), r.judge(id) == dullWord})
			continue
		}
		form := r.doc.Text(t.Span)
		r.pieces = append(r.pieces, piece{Token: t, form: form, low: strings.ToLower(form)})
	}
	for i := 0; i < len(r.pieces); {
		i += max(1, r.read(i))
	}
}

// begins reports whether a number may begin with a token of this form: with most
// it cannot, and most sentences have no other.
func (r *numberReader) begins(form int32) bool { return form != noForm && r.judge(form) == mayBegin }

func (r *numberReader) judge(form int32) judgement {
	if r.known[form] == notJudged {
		r.known[form] = mayBegin
		if r.dull(r.forms.forms[form], r.forms.lower(form)) {
			r.known[form] = dullWord
		}
	}
	return r.known[form]
}

func (r *numberReader) dull(form, low string) bool {
	if _, numeral := r.numeral(low); numeral || r.namesMonth(form, low) {
		return false
	}
	_, roman := r.romanValue(form)
	return !roman && form != "半" && !isHanNumeral(form) && !strings.ContainsFunc(form, unicode.IsDigit)
}

// read reads the number that begins at a piece, if one does, and returns how
// many pieces it takes.
func (r *numberReader) read(i int) int {
	switch p := r.pieces[i]; {
	case p.Kind == text.Number:
		return r.digits(i)
	case p.Kind != text.Word || p.dull:
		return 0
	case isHanNumeral(p.form):
		return r.hanWords(i)
	case p.form == "半":
		return r.hanHalf(i)
	case r.month(i):
		return 1
	}
	if n := r.numeralWords(i); n > 0 {
		return n
	}
	if n := r.lettered(i); n > 0 {
		return n
	}
	return r.roman(i)
}

// add notes a number of n pieces.
func (r *numberReader) add(i, n int, x number) {
	x.values = slices.DeleteFunc(x.values, func(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) })
	if len(x.values) == 0 {
		return
	}
	x.Span = text.Span{Start: r.pieces[i].Start, End: r.pieces[i+n-1].End}
	x.sentence, x.paragraph = len(r.list.first)-1, r.paragraph
	x.before, x.after = r.wordBefore(i), r.wordAfter(i+n)
	if x.after == "century" || x.after == "centurie" {
		x.values = append(x.values, 100*x.values[0]-100)
	}
	if w := r.word(i + n); w.Kind == lexicon.Collected && w.Value >= 10 && w.Value <= 20 {
		x.values = append(x.values, x.values[0]*w.Value) // two decades, two dozen
	}
	x.weak = x.weak || r.linked(i, n)
	x.dated = r.isMonth(i-1) || r.isMonth(i+n) || r.isMonth(i-2) && r.pieces[i-1].form == "."
	x.dated = x.dated || x.kind == ordinalNumber && x.values[0] <= 31 && x.before == "the" && !r.names(i+n)
	x.index = i
	r.list.all = append(r.list.all, x)
	canonicalise(x.values)
}

// word is the numeral that a piece is, if it is one.
func (r *numberReader) word(i int) lexicon.Numeral {
	if i >= len(r.pieces) {
		return lexicon.Numeral{}
	}
	return r.words[r.pieces[i].low]
}

// names reports whether a piece is a word that an ordinal can count.
func (r *numberReader) names(i int) bool {
	return i < len(r.pieces) && r.pieces[i].Kind == text.Word && !r.grammar.Has(r.pieces[i].low)
}

func (r *numberReader) wordBefore(i int) string {
	for i--; i >= 0 && r.pieces[i].form == "-"; i-- {
	}
	if i >= 0 && r.pieces[i].Kind == text.Word {
		return r.pieces[i].low
	}
	return ""
}

func (r *numberReader) wordAfter(i int) string {
	for ; i < len(r.pieces) && r.pieces[i].form == "-"; i++ {
	}
	if i < len(r.pieces) && r.pieces[i].Kind == text.Word {
		return strings.TrimSuffix(r.pieces[i].low, "s")
	}
	return ""
}

// linked reports whether a number is part of an address: its digits name a
// page, not a fact.
func (r *numberReader) linked(i, n int) bool {
	const reach = 40 // pieces: in some scripts all touch
	from, to := i, i+n
	for from > max(0, i-reach) && r.touches(from-1) {
		from--
	}
	for to < min(len(r.pieces), i+n+reach) && r.touches(to-1) {
		to++
	}
	if to-from == n {
		return false
	}
	chunk := r.doc.Text(text.Span{Start: r.pieces[from].Start, End: r.pieces[to-1].End})
	return strings.Contains(chunk, "://") || strings.Contains(chunk, "www.") || strings.ContainsAny(chunk, "@_#")
}

// touches reports whether nothing stands between a piece and the next.
func (r *numberReader) touches(i int) bool {
	return i >= 0 && i+1 < len(r.pieces) && r.pieces[i].End == r.pieces[i+1].Start
}

func (r *numberReader) month(i int) bool {
	if !r.isMonth(i) {
		return false
	}
	r.add(i, 1, number{values: []float64{float64(r.months[r.pieces[i].low])}, kind: monthName, weak: true})
	return true
}

func (r *numberReader) isMonth(i int) bool {
	if i < 0 || i >= len(r.pieces) {
		return false
	}
	return r.namesMonth(r.pieces[i].form, r.pieces[i].low)
}

func (r *numberReader) namesMonth(form, low string) bool {
	if r.lang == "en" && !capitalised(form) {
		return false
	}
	_, ok := r.months[low]
	return ok
}

// roman reads a Roman numeral. It vouches for a number and is not looked for:
// capitals may be initials.
func (r *numberReader) roman(i int) int {
	v, ok := r.romanValue(r.pieces[i].form)
	if !ok {
		return 0
	}
	r.add(i, 1, number{values: []float64{float64(v)}, kind: ordinalNumber, weak: true})
	return 1
}

func (r *numberReader) romanValue(s string) (int, bool) {
	if s == "I" || len(s) == 1 && strings.Contains("CDLM", s) {
		return 0, false
	}
	if r.lang == "fr" {
		s = strings.TrimRight(s, "er") // XIXe, Ier
	}
	return lexicon.Roman(s)
}

func capitalised(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first)
}
