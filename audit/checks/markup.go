package checks

import (
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// A leftover is a piece of a page's machinery that shows in the text.
type leftover struct {
	text.Span
	kind markKind
	text string // as a reader sees it
}

// markKind says whose machinery it is.
type markKind uint8

const (
	tag         markKind = iota // of HTML: <br />
	entity                      // of HTML: &nbsp;
	bbcode                      // of forums: [b]
	shortcode                   // of WordPress and its like: [ad_1]
	placeholder                 // a gap that a program should have filled: {{name}}
	hiddenEmail                 // what an e-mail address was replaced with
)

// articleMarkup is the markup in the visible text of the article, in order.
var articleMarkup = audit.NewMemo(func(p *audit.Pass) []leftover { return findMarkup(p.Article) })

// findMarkup looks at what a reader sees: tags that the format of the document
// gives a meaning are not among it.
func findMarkup(d *text.Document) (found []leftover) {
	for _, p := range d.Paragraphs {
		s := newSeen(d, p.Span)
		for i := 0; i < len(s.text); {
			kind, n := markAt(s.text, i)
			if n == 0 {
				i++
				continue
			}
			found = append(found, leftover{Span: s.span(i, i+n), kind: kind, text: s.text[i : i+n]})
			i += n
		}
	}
	return found
}

// seen is the visible text of a span, with the way back to the document.
type seen struct {
	text string
	doc  *text.Document
	at   text.Span
	from []int // the offset of each byte; nil if nothing is left out between them
}

func newSeen(d *text.Document, at text.Span) seen {
	s := seen{text: d.Text(at), doc: d, at: at}
	if len(s.text) == at.Len() {
		return s
	}
	s.from = make([]int, 0, len(s.text))
	for i := at.Start; i < at.End; i++ {
		if d.Visible[i] != text.Filler {
			s.from = append(s.from, i)
		}
	}
	return s
}

// span is where the bytes from i up to j stand. Where the last of them is what a
// character reference stands for, the rest of the reference belongs to it.
func (s seen) span(i, j int) text.Span {
	if s.from == nil {
		return text.Span{Start: s.at.Start + i, End: s.at.Start + j}
	}
	last := s.from[j-1]
	end := last + 1
	if s.doc.Visible[last] != s.doc.Source[last] {
		for end < s.at.End && s.doc.Visible[end] == text.Filler && s.doc.Source[end-1] != ';' {
			end++
		}
	}
	return text.Span{Start: s.from[i], End: end}
}

// The forms, each tried only where its first character stands. None looks past
// a line or the next character of its own kind, so the scan is linear.
var (
	tagForm       = regexp.MustCompile(`^(?:<!--[^<\n]*-->|</?([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>=]*=[^<>]*)?\s*/?>)`)
	entityForm    = regexp.MustCompile(`^&(?:amp;)*(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);`)
	bracketForm   = regexp.MustCompile(`^\[(/?)([a-zA-Z][a-zA-Z0-9_*-]*)([ =][^\[\]\n]*)?\]`)
	attributeForm = regexp.MustCompile(`(?:^=|[a-zA-Z_-]\s?=)`)
	emailForm     = regexp.MustCompile(`^\[e-?mail[ \x{A0}]protected\]`)
	templateForms = []struct {
		opener string
		form   *regexp.Regexp
	}{
		{"{{", regexp.MustCompile(`^\{\{[^{}\\\n]+\}\}`)},
		{"{%", regexp.MustCompile(`^\{%[^{}\n]+%\}`)},
		{"<%", regexp.MustCompile(`^<%[^<>\n]*%>`)},
		{"<?", regexp.MustCompile(`^<\?[^<>\n]*\?>`)},
		{"${", regexp.MustCompile(`^\$\{[a-zA-Z_][a-zA-Z0-9_.]*\}`)},
		{"%%", regexp.MustCompile(`^%%[a-z_]+%%`)},
	}
	printfForm = regexp.MustCompile(`^%(?:[1-9]\$|\([a-zA-Z_]+\))?[sd@]`)
)

// markAt recognises a mark at byte i and returns its length, or 0.
func markAt(s string, i int) (markKind, int) {
	if strings.IndexByte("<&[{$%", s[i]) < 0 || i > 0 && s[i-1] == '`' {
		return 0, 0
	}
	rest := s[i:]
	switch s[i] {
	case '<':
		if n := tagAt(rest); n > 0 {
			return tag, n
		}
	case '&':
		return entity, entityAt(rest)
	case '[':
		return bracketAt(rest)
	}
	return placeholder, placeholderAt(s, i)
}

func tagAt(s string) int {
	m := tagForm.FindStringSubmatchIndex(s)
	if m == nil || m[2] >= 0 && !tagNames[strings.ToLower(s[m[2]:m[3]])] {
		return 0
	}
	return m[1]
}

func entityAt(s string) int {
	n := len(entityForm.FindString(s))
	if n > 0 && html.UnescapeString(s[:n]) == s[:n] {
		return 0
	}
	return n
}

func bracketAt(s string) (markKind, int) {
	if m := emailForm.FindString(s); m != "" {
		return hiddenEmail, len(m)
	}
	m := bracketForm.FindStringSubmatch(s)
	if m == nil {
		return 0, 0
	}
	n, closing, name, rest := len(m[0]), m[1] != "", strings.ToLower(m[2]), m[3]
	if len(s) > n && strings.IndexByte("([:", s[n]) >= 0 {
		return 0, 0 // a link of Markdown, or its definition
	}
	assigned := attributeForm.MatchString(rest)
	switch {
	case bbcodeNames[name] && (closing || assigned || strings.Contains(s[n:min(len(s), n+300)], "[/"+m[2]+"]")):
		return bbcode, n
	case closing || assigned || rest == "" && (strings.Contains(name, "_") || shortcodeNames[name]):
		return shortcode, n
	}
	return 0, 0
}

// placeholderAt recognises what a program should have filled in.
func placeholderAt(s string, i int) int {
	for _, t := range templateForms {
		if !strings.HasPrefix(s[i:], t.opener) {
			continue
		}
		if n := len(t.form.FindString(s[i:])); n > 0 && !formula(s, i) {
			return n
		}
	}
	if s[i] != '%' {
		return 0
	}
	n := len(printfForm.FindString(s[i:]))
	if r, _ := utf8.DecodeRuneInString(s[i+n:]); n == 0 || unicode.IsLetter(r) || afterFigure(s[:i]) {
		return 0
	}
	return n
}

// formula reports whether braces at byte i belong to mathematics: f^{{x}}.
func formula(s string, i int) bool {
	return i > 0 && strings.IndexByte(`\^_{}`, s[i-1]) >= 0
}

// afterFigure reports whether a per cent sign would follow a figure: 50 %d’un.
func afterFigure(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, " \u00A0\u202F"))
	return unicode.IsDigit(r)
}

// tagNames are the elements of HTML, and the tokens that translation models
// write for unknown words and the ends of sentences.
var tagNames = nameSet(`a abbr acronym address applet area article aside audio b base bdi bdo big blockquote body br
	button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
	fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img
	input ins kbd label legend li link main map mark menu meta meter nav noframes noscript object ol optgroup option
	output p param picture pre progress q rp rt ruby s samp script section select small source span strike strong style
	sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr
	unk eos bos pad`)

// bbcodeNames are the tags of forum software.
var bbcodeNames = nameSet(`b i u s url img quote code color size font list center left right`)

// shortcodeNames are shortcodes that stand without attributes.
var shortcodeNames = nameSet(`gallery caption embed playlist ad ads adsense toc contact-form nextpage`)

func nameSet(names string) map[string]bool {
	set := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		set[name] = true
	}
	return set
}
