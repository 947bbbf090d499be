package checks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// A word is a word or number of a document. Words are the same if their ids are.
type word struct {
	text.Span
	id       int32
	sentence int32 // counts through the document
	number   bool
}

// class says what a word form is in the document's language.
type class uint8

const (
	function    class = 1 << iota // carries grammar, not content
	coordinator                   // and, or
	determiner                    // the, this, their
	emphatic                      // said twice for effect: very
	doubled                       // may stand twice by rights: had had
	month                         // the name of one
)

// A wordList holds the words of a document in reading order, without residue
// and without the names of tags.
type wordList struct {
	doc        *text.Document
	all        []word
	paragraphs []int    // index of each paragraph's first word, and one past the last
	lang       string   // without region and script
	known      bool     // whether there are word lists for it
	forms      []string // by id, in lower case
	classes    []class  // by id
	small      []bool   // by id: it stands in small letters somewhere
	doubling   []int32  // by id: see doublings
}

// articleWords are the words of the article; referenceWords those of the
// reference, or an empty list.
var (
	articleWords   = audit.NewMemo(func(p *audit.Pass) *wordList { return readWords(articleTokens.Of(p), articleMarkup.Of(p)) })
	referenceWords = audit.NewReferenceMemo(func(p *audit.Pass) *wordList {
		if p.Reference == nil {
			return &wordList{}
		}
		return readWords(referenceTokens.Of(p), findMarkup(p.Reference))
	})
)

func newWords(d *text.Document, markup []leftover) *wordList {
	return readWords(newTokenForms(d), markup)
}

func readWords(forms *tokenForms, markup []leftover) *wordList {
	d := forms.doc
	b := wordsBuilder{
		wordList: &wordList{doc: d, all: make([]word, 0, forms.words), paragraphs: make([]int, 1, len(d.Paragraphs)+1)},
		written:  forms,
		ids:      slices.Repeat([]int32{noForm}, len(forms.forms)),
		markup:   markup,
	}
	for _, p := range d.Paragraphs {
		b.paragraph(p)
	}
	b.classify()
	return b.wordList
}

// A wordsBuilder fills a list.
type wordsBuilder struct {
	*wordList
	written  *tokenForms
	ids      []int32    // by form in lower case; noForm until it is met
	markup   []leftover // not passed yet
	token    int        // through the whole document
	sentence int32
}

func (b *wordsBuilder) paragraph(p text.Paragraph) {
	for _, s := range p.Sentences {
		for _, t := range s.Tokens {
			if (t.Kind == text.Word || t.Kind == text.Number) && p.Kind != text.Residue && !b.marked(t.Span) {
				b.all = append(b.all, word{Span: t.Span, id: b.id(b.written.of[b.token]), sentence: b.sentence, number: t.Kind == text.Number})
			}
			b.token++
		}
		b.sentence++
	}
	b.paragraphs = append(b.paragraphs, len(b.all))
}

// marked reports whether a token is part of a tag. Tokens come in order.
func (b *wordsBuilder) marked(at text.Span) bool {
	for len(b.markup) > 0 && b.markup[0].End <= at.Start {
		b.markup = b.markup[1:]
	}
	return len(b.markup) > 0 && b.markup[0].Overlaps(at)
}

// id is the id of a form as it is written.
func (b *wordsBuilder) id(written int32) int32 {
	low := b.written.low[written]
	if b.ids[low] == noForm {
		b.ids[low] = int32(len(b.forms))
		b.forms, b.small = append(b.forms, b.written.forms[low]), append(b.small, false)
	}
	if written == low {
		b.small[b.ids[low]] = true
	}
	return b.ids[low]
}

// fewWords is how many words tell the language of a text that was too short for
// a detector.
const fewWords = 200

// classify looks the forms up in the lists of the language.
func (b *wordsBuilder) classify() {
	b.lang = baseLang(b.doc)
	if b.lang == "und" {
		first := make([]string, min(fewWords, len(b.all)))
		for i := range first {
			first[i] = b.form(i)
		}
		b.lang = lexicon.Language(first)
	}
	b.known = len(lexicon.FunctionWords(b.lang)) > 0
	b.doubling = doublings(b.all, len(b.forms))
	b.classes = make([]class, len(b.forms))
	for _, l := range [...]struct {
		set lexicon.Set
		is  class
	}{
		{lexicon.FunctionWords(b.lang), function},
		{lexicon.Coordinators(b.lang), coordinator | function},
		{lexicon.Determiners(b.lang), determiner | function},
		{lexicon.Emphatics(b.lang), emphatic},
		{lexicon.Doubled(b.lang), doubled},
	} {
		for form := range l.set { // most articles have more words than the lists
			b.mark(form, l.is)
		}
	}
	for form := range lexicon.Months(b.lang) {
		b.mark(form, month)
	}
}

func (b *wordsBuilder) mark(form string, is class) {
	if k, ok := b.written.known[form]; ok && b.ids[k] != noForm {
		b.classes[b.ids[k]] |= is
	}
}

// is reports whether word i is of a class.
func (w *wordList) is(i int, c class) bool { return w.classes[w.all[i].id]&c != 0 }

// sentences are the first word of every sentence of the document, and one past the
// last of all.
func (w *wordList) sentences() []int {
	first := []int{0}
	for _, p := range w.doc.Paragraphs {
		for range p.Sentences {
			i := first[len(first)-1]
			for i < len(w.all) && int(w.all[i].sentence) < len(first) {
				i++
			}
			first = append(first, i)
		}
	}
	return first
}

// content reports whether word i carries content.
func (w *wordList) content(i int) bool { return !w.is(i, function) && !w.all[i].number }

// form is word i in lower case.
func (w *wordList) form(i int) string { return w.forms[w.all[i].id] }

// text is word i as it stands.
func (w *wordList) text(i int) string { return w.doc.Text(w.all[i].Span) }

// phrase is what stands from word i up to word j, with the marks between.
func (w *wordList) phrase(i, j int) string { return w.doc.Text(w.span(i, j)) }

// span covers the words from i up to j.
func (w *wordList) span(i, j int) text.Span {
	return text.Span{Start: w.all[i].Start, End: w.all[j-1].End}
}

// gap is what stands between word i and the next.
func (w *wordList) gap(i int) string {
	return w.doc.Text(text.Span{Start: w.all[i].End, End: w.all[i+1].Start})
}

// capital reports whether word i begins with a capital letter.
func (w *wordList) capital(i int) bool {
	r, _ := utf8.DecodeRune(w.doc.Visible[w.all[i].Start:])
	return unicode.IsUpper(r)
}

// key joins the forms of the words from i up to j.
func (w *wordList) key(i, j int) string {
	forms := make([]string, 0, j-i)
	for ; i < j; i++ {
		forms = append(forms, w.form(i))
	}
	return strings.Join(forms, " ")
}
