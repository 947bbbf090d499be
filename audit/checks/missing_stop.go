package checks

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// MissingStop looks for paragraphs whose last sentence ends without a mark.
var MissingStop = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT414",
		Name:  "missing-stop",
		Title: "A paragraph ends without a full stop",
		Why: `Machine translation drops the stop of a paragraph's last sentence, or the words behind it. Readers cannot tell which.
Found in articles whose paragraphs end with a stop (four of five, and at least five): a paragraph of running text that has a whole
sentence in it, or is as long as one, and ends with a word.
Left alone: headlines, lists, tables, captions, bylines, datelines; what ends with a colon, bracket, dash, ellipsis or address; what
goes on in the next paragraph with a small letter; the first and the last paragraph; Thai, Lao and other languages
without stops.
Put the stop in, or the words that are missing.`,
		Category: "linguistic-conventions/punctuation",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. Articles,
interviews, speeches and travel guides by people in English (77,100 words): 2 findings, a slip and a sentence that leads into a
quotation without a mark. Translations by people, English (182,400 words): 4, at least 3 of them true; German (116,600): none. Machine translations, English (848,000
words): 27, German (457,600): 19; of 40 read some 36 are slips, many of them passages that break off, the others follow the source,
which lacks the stop too, or stand over the text as its lead. All 22 findings on translations that professional raters had marked stand on
a mark (by chance .35). Recall is not measured.`,
		Examples: []audit.Example{{
			Bad: "The council met in May.\n\nIt chose a bridge. The mayor was glad.\n\nThe bridge is safe. It carries trams and cars, said the engineer Ida Holm\n\n" +
				"She has built three of them in the north.\n\nThe next one opens in June.\n\nThe trams will come a year later.\n\nNobody in the hall asked why.",
			Good: "The council met in May.\n\nIt chose a bridge. The mayor was glad.\n\nThe bridge is safe. It carries trams and cars, said the engineer Ida Holm.\n\n" +
				"She has built three of them in the north.\n\nThe next one opens in June.\n\nThe trams will come a year later.\n\nNobody in the hall asked why.",
		}},
	},
	Run: missingStop,
}

const (
	fewestStopped  = 5  // paragraphs with a stop that make a habit
	stoppedShare   = 4  // of five
	sentenceLength = 25 // words of a paragraph that is as long as a sentence
)

func missingStop(p *audit.Pass) error {
	if stopless[baseLang(p.Article)] {
		return nil
	}
	stopped, open := 0, []openEnd(nil)
	for i, par := range p.Article.Paragraphs {
		if par.Kind != text.Body || par.Words() < fewestWords {
			continue
		}
		if stopEnds(p.Article.Text(par.Span)) {
			stopped++
			continue
		}
		open = append(open, openEnd{i, stopped > 0})
	}
	if stopped < fewestStopped || 5*stopped < stoppedShare*(stopped+len(open)) {
		return nil
	}
	for _, o := range open {
		if o.lacksStop(p.Article) {
			p.Report(stopFinding(p, p.Article.Paragraphs[o.paragraph]))
		}
	}
	return nil
}

// An openEnd is a paragraph that ends without a stop.
type openEnd struct {
	paragraph int
	within    bool // the running text has begun: before it are headlines and leads
}

// stopless are the languages that end no sentence with a mark.
var stopless = nameSet("th lo km my bo")

// fewestWords is how many words make a paragraph of running text, for the habit.
const fewestWords = 5

// stopEnds reports whether a text ends a sentence, or stops on purpose.
func stopEnds(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsSpace(r) || closing(r) && r != '\'' || r == '“' })
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.Is(unicode.STerm, r) || r == '…'
}

// lacksStop reports whether the paragraph should end with a stop.
func (o openEnd) lacksStop(d *text.Document) bool {
	if o.paragraph == 0 || o.paragraph+1 == len(d.Paragraphs) {
		return false
	}
	par, next := d.Paragraphs[o.paragraph], d.Paragraphs[o.paragraph+1]
	s := strings.TrimSpace(d.Text(par.Span))
	last, _ := utf8.DecodeLastRuneInString(s)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(s, func(r rune) bool { return !isWord(r) }))
	switch {
	case !unicode.IsLetter(last), unicode.IsLower(first), next.Kind != text.Body && next.Kind != text.Headline, goesOnSmall(d, next), signed(s):
		return false
	case len(par.Sentences) > 1:
		return wholeSentence(d, par)
	}
	return o.within && par.Words() >= sentenceLength
}

// goesOnSmall reports whether a paragraph begins with a small letter.
func goesOnSmall(d *text.Document, par text.Paragraph) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(d.Text(par.Span)))
	return unicode.IsLower(r)
}

// signed reports whether a text ends with an address, or with the sign of its
// author or agency: “… at once.” — Ida Holm.
func signed(s string) bool {
	tail := s[max(0, len(s)-40):]
	last := tail[strings.LastIndexAny(tail, " \n\t")+1:]
	if strings.ContainsAny(tail, "/@_|©") || strings.Contains(last, ".") {
		return true
	}
	i := strings.LastIndexAny(tail, "-–—")
	return i >= 0 && stopEnds(strings.TrimRight(tail[:i], "-–— \""))
}

// wholeSentence reports whether a sentence of a paragraph before its last one has
// the length and the end of one, and the last is long enough to be one too.
func wholeSentence(d *text.Document, par text.Paragraph) bool {
	n := len(par.Sentences)
	words, capitals := 0, 0
	for _, t := range par.Sentences[n-1].Tokens {
		if t.Kind == text.Word {
			words++
			if capitalFirst(d.Text(t.Span)) {
				capitals++
			}
		}
	}
	if words < fewestWords || 2*capitals > words { // whom the words before are from
		return false
	}
	for _, s := range par.Sentences[:n-1] {
		if len(s.Tokens) >= fewestWords && stopEnds(d.Text(s.Span)) {
			return true
		}
	}
	return false
}

func stopFinding(p *audit.Pass, par text.Paragraph) audit.Finding {
	whole := trimmed(p.Article, par.Span)
	last := par.Sentences[len(par.Sentences)-1].Tokens
	at := text.Span{Start: last[len(last)-1].Start, End: whole.End}
	mark := "."
	if r, _ := utf8.DecodeLastRuneInString(p.Article.Text(at)); unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
		mark = "。"
	}
	return audit.Finding{
		At:      p.At(at),
		Message: fmt.Sprintf("This paragraph ends with “%s” and no stop, as the others have one. Put it in, or the words that are missing here.", shorten(p.Article.Text(at))),
		Fixes:   []audit.Fix{{Message: "Put a stop in", Edits: []audit.Edit{{Span: text.Span{Start: whole.End, End: whole.End}, New: mark}}}},
	}
}
