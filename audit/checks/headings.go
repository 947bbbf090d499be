package checks

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// A heading is a headline of a format that has levels of them. Plain text has
// none: a short line there may be anything.
type heading struct {
	text.Span
	paragraph int
	level     int       // from 1
	marks     text.Span // in Markdown, the number signs before it; else empty
	end       int       // where its own markup ends
}

// articleHeadings are the headings of an article in Markdown or HTML, in order.
var articleHeadings = audit.NewMemo(func(p *audit.Pass) (all []heading) {
	d := p.Article
	for i, par := range d.Paragraphs {
		if par.Kind != text.Headline || d.Format == "plain" {
			continue
		}
		h := heading{Span: par.Span, paragraph: i, end: par.End}
		if d.Format == "markdown" {
			h.markdown(d)
		}
		if h.level == 0 {
			from := 0
			if i > 0 {
				from = d.Paragraphs[i-1].End
			}
			h.level = lastHeadingTag(d.Source[from:par.Start])
		}
		if h.level > 0 {
			all = append(all, h)
		}
	}
	return all
})

// markdown reads the level of a heading from the number signs before it, or
// from the line below it.
func (h *heading) markdown(d *text.Document) {
	line := d.Source[:h.Start]
	line = line[bytes.LastIndexAny(line, "\r\n")+1:]
	bare := bytes.TrimRight(line, " \t*_`[<~")
	signs := len(bare) - len(bytes.TrimRight(bare, "#"))
	below := d.Source[h.End:]
	below = below[nextLine(below):]
	if signs > 0 && signs <= 6 {
		start := h.Start - len(line) + len(bare) - signs
		h.level, h.marks = signs, text.Span{Start: start, End: start + signs}
		h.end = len(d.Source) - len(below)
		return
	}
	underline := below[:nextLine(below)]
	switch {
	case bytes.IndexByte(underline, '=') >= 0:
		h.level = 1
	case bytes.IndexByte(underline, '-') >= 0:
		h.level = 2
	default:
		return
	}
	h.end = len(d.Source) - len(below) + len(underline)
}

// nextLine is where the next line begins.
func nextLine(s []byte) int {
	i := bytes.IndexAny(s, "\r\n")
	switch {
	case i < 0:
		return len(s)
	case bytes.HasPrefix(s[i:], []byte("\r\n")):
		return i + 2
	}
	return i + 1
}

// lastHeadingTag is the level of the last heading that markup opens, or 0 if it
// opens none or closes it again.
func lastHeadingTag(markup []byte) (level int) {
	z := html.NewTokenizer(bytes.NewReader(markup))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return level
		case html.StartTagToken:
			name, _ := z.TagName()
			if n := headingTag(name); n > 0 {
				level = n
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); headingTag(name) > 0 {
				level = 0
			}
		}
	}
}

// headingTag is the level of h1 to h6, or 0.
func headingTag(name []byte) int {
	if len(name) == 2 && name[0] == 'h' && '1' <= name[1] && name[1] <= '6' {
		return int(name[1] - '0')
	}
	return 0
}

// shows reports whether markup holds anything for a reader: text, a picture, a
// table, a block of code, a form.
func shows(format string, markup []byte) bool {
	if format == "markdown" && !bytes.Contains(markup, []byte("<")) {
		return strings.Trim(string(markup), " \t\r\n#>*_-=`~") != ""
	}
	z := html.NewTokenizer(bytes.NewReader(markup))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return false
		case html.TextToken:
			if len(bytes.Trim(z.Raw(), " \t\r\n#>*_-=`~")) > 0 {
				return true
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			if !silentTags[string(name)] {
				return true
			}
		}
	}
}

// silentTags only hold or part what is shown.
var silentTags = nameSet("div section article main header body html p span br hr a b i em strong u small h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote center font")
