package checks

import (
	"slices"
	"strings"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// How many words a stretch has at least: those that are the same word for word,
// and those that differ. Shorter ones meet by chance, or are labels and refrains.
const (
	leastParagraph = 8
	leastSentence  = 8
	leastNear      = 14
	leastUnstopped = 20 // without a mark at the end: shorter ones are captions and verse
	leastWeighty   = 4  // words of content
)

// bodyParagraphs are the paragraphs of running text that may be compared.
func bodyParagraphs(d *text.Document, w *wordList) (stretches []line) {
	head, hasHead := headlineOf(d, w)
	for i := range d.Paragraphs {
		l := newLine(d, w, i)
		if hasHead && i == head.paragraph || !w.prose(d, l) {
			continue
		}
		stretches = append(stretches, l)
	}
	return stretches
}

// prose reports whether a paragraph is running text: no heading, list, table,
// caption or verse, and no question, which may be asked again.
func (w *wordList) prose(d *text.Document, l line) bool {
	p := d.Paragraphs[l.paragraph]
	if p.Kind != text.Body && p.Kind != text.Quote || l.to-l.from < leastParagraph {
		return false
	}
	shown := strings.TrimSpace(d.Text(p.Span))
	if bracketed(shown) || verse(shown) {
		return false
	}
	switch lastMark(shown) {
	case '?', '？':
		return false
	case '.', '!', '…', '。', '！':
		return true
	}
	return l.to-l.from >= leastUnstopped
}

// bracketed reports whether a text stands in brackets, as credits and notes do.
func bracketed(s string) bool {
	return strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") || strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]")
}

// lastMark is what a text ends with, but for brackets and quotation marks.
func lastMark(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'“”’»)）」』"))
	return r
}

// verse reports whether a paragraph is broken into short lines.
func verse(s string) bool {
	lines := strings.Count(s, "\n") + 1
	return lines > 2 && len(strings.Fields(s)) <= 9*lines
}

// bodySentences are the sentences of the paragraphs of running text.
func bodySentences(w *wordList, paragraphs []line) (stretches []line) {
	for _, p := range paragraphs {
		for from := p.from; from < p.to; {
			to := from + 1
			for to < p.to && w.all[to].sentence == w.all[from].sentence {
				to++
			}
			if to-from >= leastSentence && !w.asks(to-1) {
				stretches = append(stretches, line{paragraph: p.paragraph, from: from, to: to})
			}
			from = to
		}
	}
	return stretches
}

// asks reports whether a question ends with word i.
func (w *wordList) asks(i int) bool {
	return i+1 < len(w.all) && strings.ContainsAny(w.gap(i), "?？")
}

// weighty reports whether a stretch has enough words of content.
func (w *wordList) weighty(l line) bool {
	n := 0
	for i := l.from; i < l.to && n < leastWeighty; i++ {
		if w.content(i) {
			n++
		}
	}
	return n == leastWeighty
}

// nearDuplicate reports whether two stretches with changes are one passage: few
// words differ, and not as the entries of a series do.
func (w *wordList) nearDuplicate(a, b line, changes []change) bool {
	return a.to-a.from >= leastNear && b.to-b.from >= leastNear && few(changes, a) && !w.series(changes)
}

// hopeless reports, before they are aligned, that stretches cannot be near
// duplicates: one is too long, or where they part there are two numbers.
func (w *wordList) hopeless(a, b line) bool {
	n := a.to - a.from
	a, b = unlike(w, a, b)
	if a.from == a.to || b.from == b.to {
		return 5*max(a.to-a.from, b.to-b.from) > n
	}
	return w.all[a.from].number && w.all[b.from].number
}

// series reports whether stretches differ in a number, or in names alone and in
// more than one place.
func (w *wordList) series(changes []change) bool {
	number := func(i int) bool { return w.all[i].number }
	plain := func(i int) bool { return !w.capital(i) }
	return anyChanged(changes, number) || len(changes) > 1 && !anyChanged(changes, plain)
}

func anyChanged(changes []change, such func(int) bool) bool {
	return slices.ContainsFunc(changes, func(c change) bool { return anyWord(c.from, such) || anyWord(c.to, such) })
}

// anyWord reports whether a word from..to is such.
func anyWord(words [2]int, such func(int) bool) bool {
	for i := words[0]; i < words[1]; i++ {
		if such(i) {
			return true
		}
	}
	return false
}

// A duplicateList holds the stretches of a document, and which say others again.
type duplicateList struct {
	stretches []line
	found     []duplicate
}

// paragraphTwins are the paragraphs of a document that come twice.
func paragraphTwins(d *text.Document, w *wordList) duplicateList {
	l := duplicateList{stretches: bodyParagraphs(d, w)}
	l.found = findDuplicates(w, l.stretches)
	return l
}

// sentenceTwins are the sentences of a document that come twice.
func sentenceTwins(d *text.Document, w *wordList) duplicateList {
	l := duplicateList{stretches: bodySentences(w, bodyParagraphs(d, w))}
	l.found = findDuplicates(w, l.stretches)
	return l
}
