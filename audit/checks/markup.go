package checks

import (
	"html"
	"regexp"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// A leftover is a piece of a page's machinery that shows in the text.
type leftover struct {
	text.Span
	kind leftoverKind
}

// leftoverKind says whose machinery it is.
type leftoverKind uint8

const (
	tag         leftoverKind = iota // of HTML: <br />
	entity                          // of HTML: &nbsp;
	bbcode                          // of forums: [b]
	shortcode                       // of WordPress and its like: [ad_1]
	placeholder                     // a gap that a program should have filled: {{name}}
	hiddenEmail                     // what an e-mail address was replaced with
)

// articleMarkup is the markup in the visible text of the article, in order.
var articleMarkup = audit.NewMemo(func(p *audit.Pass) []leftover { return findMarkup(p.Article) })

// findMarkup looks at what a reader sees: tags that the format of the document
// gives a meaning are not among it.
func findMarkup(d *text.Document) (found []leftover) {
	for _, p := range d.Paragraphs {
		s := newSeen(d, p.Span)
		for i := leftoverStarts.nextIn(s.text, 0); i < len(s.text); i = leftoverStarts.nextIn(s.text, i) {
			kind, n := leftoverAt(s.text, i)
			if n == 0 {
				i++
				continue
			}
			found = append(found, leftover{Span: s.span(i, i+n), kind: kind})
			i += n
		}
	}
	return found
}

// The forms, each tried only where its first character stands. None looks past
// a line or the next character of its own kind, so the scan is linear.
var (
	tagForm       = regexp.MustCompile(`^(?:<!--[^<\n]*-->|</?([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>=]*=[^<>]*)?\s*/?>)`)
	entityForm    = regexp.MustCompile(`^&(?:amp;)*(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);`)
	bracketForm   = regexp.MustCompile(`^\[(/?)([a-zA-Z][a-zA-Z0-9_*-]*)([ =][^\[\]\n]*)?\]`)
	attributeForm = regexp.MustCompile(`(?:^=|[a-zA-Z_-]\s?=)`)
	emailForm     = regexp.MustCompile(`^\[e-?mail[ \x{A0}]protected\]`)
)

// leftoverStarts are the characters that a leftover begins with.
var leftoverStarts = bytesOf("<&[{$%")

// leftoverAt recognises a leftover at byte i and returns its length, or 0.
func leftoverAt(s string, i int) (leftoverKind, int) {
	if i > 0 && s[i-1] == '`' {
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

func bracketAt(s string) (leftoverKind, int) {
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

// inMarkup reports whether an offset lies in a leftover. They are in order.
func inMarkup(markup []leftover, at int) bool {
	lo, hi := 0, len(markup)
	for lo < hi {
		mid := (lo + hi) / 2
		if markup[mid].End <= at {
			lo = mid + 1
			continue
		}
		hi = mid
	}
	return lo < len(markup) && markup[lo].Start <= at
}
