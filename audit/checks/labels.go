package checks

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// labelKind says what part of a page a line is.
type labelKind uint8

const (
	noLabel   labelKind = iota
	button              // Read more
	pageTime            // 31 minutes ago
	credit              // Image from …
	section             // stands apart from headline and text
	otherItem           // the headline of another article
)

var labelMessages = [...]string{
	button:    "“%s” is a button or label of the page, not of the article. Delete it.",
	pageTime:  "“%s” is a time that the page showed. Delete it.",
	credit:    "“%s” is the credit or caption of a picture that is not here. Delete it, or put it under the picture.",
	section:   "“%s” stands between headline and text and has nothing to do with either: the name of a section, it seems. Delete it.",
	otherItem: "The text ends with “%s”, which reads like a headline and has nothing beneath it: a caption or a link to another article. Delete it.",
}

// The limits of a label: in bytes, and in words by kind.
const (
	longestLabel   = 200
	longestCredit  = 8
	longestSection = 6
	leastSection   = 3
	leastLead      = 15 // words of the paragraph that a section's name stands over
)

// labels tells the lines of a page from those of an article.
type labels struct {
	buttons, captions, credits lexicon.Set

	words *wordList
	head  headline
	lead  int // the first paragraph of running text; -1 if there is none
	over  int // lines that look like subheadings
	last  int // the last paragraph with words
	prose int // paragraphs that end like sentences
}

func newLabels(p *audit.Pass) *labels {
	w := articleWords.Of(p)
	lang := w.lang
	if lang == "und" {
		lang = "en"
	}
	x := &labels{buttons: lexicon.PageLabels(lang), captions: lexicon.Captions(), credits: lexicon.Credits(), words: w, lead: -1, last: -1}
	head, ok := headlineOf(p.Article, w)
	if ok {
		x.head = head
	}
	for i, paragraph := range p.Article.Paragraphs {
		l := newLine(p.Article, w, i)
		switch n := l.to - l.from; {
		case n == 0:
			continue
		case !unstopped(p.Article.Text(paragraph.Span)):
			x.prose++
			if x.lead < 0 && n >= leastLead && (!ok || i > head.paragraph) {
				x.lead = i
			}
		case i > 0 && x.lead >= 0 && n <= 2*longestSection:
			x.over++
		}
		x.last = i
	}
	return x
}

// unstopped reports whether a line ends as no sentence does.
func unstopped(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi) || r == '"' || r == '\''
	})
	r, _ := utf8.DecodeLastRuneInString(s)
	return !unicode.Is(unicode.Sentence_Terminal, r) && !strings.ContainsRune("…:;,：；，", r)
}

func (x *labels) kind(p *audit.Pass, paragraph int, s string) labelKind {
	bare := strings.ToLower(strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
	bare = strings.ReplaceAll(singleSpaced(bare), "’", "'")
	switch {
	case bare == "":
		return noLabel
	case x.buttons.Has(bare):
		return x.button(paragraph, bare)
	case timed(bare) && pageTimeForm.MatchString(bare):
		return pageTime
	case x.credit(s):
		return credit
	case x.section(paragraph, s):
		return section
	case x.otherItem(p, paragraph, s):
		return otherItem
	}
	return noLabel
}

// singleSpaced folds the white space of a line, which mostly has none to fold.
func singleSpaced(s string) string {
	if plainASCII(s) && !strings.Contains(s, "  ") && !strings.ContainsAny(s, "\t\n\v\f\r") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// longestTime is how long a line that tells when the page was made is at most, in
// bytes.
const longestTime = 120

// timed reports, sooner than the pattern would, that a line may tell such a time.
func timed(bare string) bool {
	if len(bare) > longestTime {
		return false
	}
	return strings.HasSuffix(bare, " ago") || strings.HasSuffix(bare, " read") ||
		strings.HasPrefix(bare, "published") || strings.HasPrefix(bare, "updated") || strings.HasPrefix(bare, "posted") || strings.HasPrefix(bare, "last ")
}

var pageTimeForm = regexp.MustCompile(`^(?:(?:published|updated|posted|last updated|last modified)[:,]? )?(?:about )?(?:an?|\d+) ?(?:s|m|h|d|w|secs?|mins?|hrs?|(?:second|minute|hour|day|week|month|year)(?:\(?s\)?)?)\)? ago$` +
	`|^\d+(?:-| )minutes? read$|^\d+ min read$|^(?:published|updated|last updated|last modified|posted)(?: on| at)?[:,]? [\p{L}\d ,.:/-]*\d[\p{L}\d ,.:/-]*$`)

// button takes a single word for a heading where the text has headings and goes
// on behind it.
func (x *labels) button(paragraph int, bare string) labelKind {
	single := !strings.Contains(bare, " ")
	if paragraph == 0 || single && x.over > 2 && paragraph < x.last {
		return noLabel
	}
	return button
}

// credit reports whether a line names the maker of a picture and no more: a
// picture, then by, from, author or the like, and no sentence.
func (x *labels) credit(s string) bool {
	count := 0
	for range strings.FieldsSeq(s) {
		if count++; count > longestCredit {
			return false
		}
	}
	words := strings.Fields(s)
	if len(words) < 2 || !unstopped(strings.TrimRight(s, ",:")) {
		return false
	}
	n := 1
	if x.captions.Has(letters(words[0]) + " " + letters(words[1])) {
		n = 2
	}
	if n == 1 && !x.captions.Has(letters(words[0])) || n == len(words) {
		return false
	}
	if strings.HasSuffix(words[n-1], ":") {
		return nameOnly(words[n:])
	}
	for n < len(words) && x.credits.Has(letters(words[n])) {
		if n++; n == len(words) || nameOnly(words[n:]) {
			return true
		}
	}
	return false
}

// nameOnly reports whether words are all capitalised, but for particles inside.
func nameOnly(words []string) bool {
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(w, unicode.IsPunct))
		if !unicode.IsUpper(r) && (i == 0 || len(w) > 3) {
			return false
		}
	}
	return len(words) > 0
}

// section reports whether a line between headline and lead has nothing to do
// with either: a few words in small letters, without a verb, none of which the
// two have. Where more lines look like subheadings it is one of them.
func (x *labels) section(paragraph int, s string) bool {
	l := newLine(x.words.doc, x.words, paragraph)
	n := l.to - l.from
	switch {
	case n < leastSection || n > longestSection || x.over > 1:
		return false
	case x.head.contents == nil || paragraph <= x.head.paragraph || paragraph >= x.lead:
		return false
	case strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != ' ' }) >= 0 || !x.words.capital(l.from):
		return false
	}
	near := x.words.contents(newLine(x.words.doc, x.words, x.lead))
	small := 0
	for i := l.from; i < l.to; i++ {
		id, content := x.words.all[i].id, x.words.content(i)
		if i > l.from && x.words.capital(i) || finite[x.words.form(i)] || content && (near[id] || x.head.contents[id]) {
			return false
		}
		if i > l.from && content {
			small++
		}
	}
	return small >= 2
}

// finite are verbs that make a sentence of a line.
var finite = nameSet(`is are was were has have had will would can could may must should does do did says said`)

// otherItem reports whether the last line of running text reads like a headline:
// somebody, a place or a topic, a colon and what is said of it, where all else
// ends in a stop.
func (x *labels) otherItem(p *audit.Pass, paragraph int, s string) bool {
	l := newLine(p.Article, x.words, paragraph)
	n := l.to - l.from
	if paragraph != x.last || x.lead < 0 || paragraph <= x.lead || x.prose < 5 || n < leastHeadline || n > longestHeadline/2 || !unstopped(s) {
		return false
	}
	before, after, found := strings.Cut(s, ": ")
	return found && p.Article.Paragraphs[paragraph].Kind != text.List && len(strings.Fields(before)) <= 4 && len(strings.Fields(after)) >= 3 &&
		strings.IndexFunc(s, unicode.IsDigit) < 0 && !unstopped(p.Article.Text(p.Article.Paragraphs[paragraph-1].Span))
}
