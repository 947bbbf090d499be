package checks

import (
	"sync"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// Numbers are compared by what they mean, not by how they are written:
// “14th”, “XIV”, “fourteenth” and “14” have one value, and so have
// “1.5 million”, “1,500,000” and “150万”.
//
// Where a form can be read in two ways, it has both values, and agrees with
// whatever agrees with either: “1,500” is 1500 in English and 1.5 in German,
// “5m” five metres or five million, “9 p.m.” is 21 o'clock, “the 19th century”
// the 1800s. So a difference in form is never taken for one in fact.
//
// Words such as one, first, both, a dozen, half or decade mean numbers too, but
// a translation may put them or leave them as it likes. They are weak: they vouch
// for a number on the other side and are not looked for there themselves. Digits
// up to 2, the names of months and numbers that are part of a name (COVID-19,
// G7, MiG-29) are weak for the same reason.

// A number is a place in a text that means a number.
type number struct {
	text.Span
	values              []float64 // all readings, the likeliest first; canonical
	unit                float64   // what the last digit counts; 0 if not known
	kind                numberKind
	weak                bool
	dated               bool   // a day beside its month
	sentence, paragraph int    // count through the document
	index               int    // of its first piece in the sentence
	before, after       string // the words beside it, in small letters; what is counted is often the latter
}

type numberKind uint8

const (
	plainNumber numberKind = iota
	ordinalNumber
	yearNumber
	percentNumber
	timeNumber
	monthName
	numberLabel // part of a name
)

const longestNumber = 15 // digits; longer ones are keys of databases

// articleNumbers, originalNumbers and sourceNumbers are the numbers of the texts,
// in order, without those of residue.
var (
	articleNumbers = audit.NewMemo(func(p *audit.Pass) *numberList {
		return readNumbers(articleTokens.Of(p), languageOf(p.Article, p.Reference))
	})
	originalNumbers = audit.NewMemo(func(p *audit.Pass) *numberList {
		if p.Reference != nil {
			if baseLang(p.Reference) != "und" {
				return referenceNumbers.Of(p)
			}
			return readNumbers(referenceTokens.Of(p), languageOf(p.Reference, p.Article))
		}
		return newNumbers(p.Source, languageOf(p.Source, p.Article))
	})
	referenceNumbers = audit.NewReferenceMemo(func(p *audit.Pass) *numberList {
		return readNumbers(referenceTokens.Of(p), baseLang(p.Reference))
	})
	sourceNumbers = audit.NewMemo(func(p *audit.Pass) *numberList { return newNumbers(p.Source, languageOf(p.Source, nil)) })
)

// A numberList holds the numbers of a document.
type numberList struct {
	all   []number
	first []int                       // index into all of each sentence's first number, and one past the last
	where func() whereabouts[float64] // by value; only two texts need it
}

// languageOf is the language by which a document's numbers are read: its own,
// that of the other, or English.
func languageOf(d, other *text.Document) string {
	for _, x := range []*text.Document{d, other} {
		if x != nil && baseLang(x) != "und" {
			return baseLang(x)
		}
	}
	return "en"
}

func newNumbers(d *text.Document, lang string) *numberList {
	return readNumbers(newTokenForms(d), lang)
}

func readNumbers(forms *tokenForms, lang string) *numberList {
	return newNumberReader(forms, lang).document()
}

func newNumberReader(forms *tokenForms, lang string) *numberReader {
	return &numberReader{
		doc: forms.doc, lang: lang, words: lexicon.Numerals(lang), months: lexicon.Months(lang), magnitudes: lexicon.Magnitudes(), grammar: lexicon.FunctionWords(lang),
		forms: forms, known: make([]judgement, len(forms.forms)),
	}
}

func (r *numberReader) document() *numberList {
	r.list.all = make([]number, 0, r.forms.numbers*3/2) // and some in words
	r.list.where = sync.OnceValue(r.list.places)
	for i, p := range r.doc.Paragraphs {
		for k, s := range p.Sentences {
			r.list.first = append(r.list.first, len(r.list.all))
			if p.Kind != text.Residue {
				r.sentence(s, i, k == 0)
			}
			r.token += len(s.Tokens)
		}
	}
	r.list.first = append(r.list.first, len(r.list.all))
	return &r.list
}

// of returns the numbers of a sentence.
func (l *numberList) of(sentence int) []number {
	return l.all[l.first[sentence]:l.first[sentence+1]]
}

func (l *numberList) places() whereabouts[float64] {
	where := whereabouts[float64]{}
	for _, x := range l.all {
		for _, v := range x.values {
			where.add(v, x.paragraph)
		}
	}
	return where
}

// near reports whether a paragraph of a window has one of the values.
func (l *numberList) near(values []float64, w window) bool {
	where := l.where()
	for _, v := range values {
		if anyWithin(where[v], w) {
			return true
		}
	}
	return false
}
