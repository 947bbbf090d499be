package checks

import (
	"fmt"
	"html"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// MarkupResidue looks for tags and character references that show as text.
var MarkupResidue = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT502",
		Name:  "markup-residue",
		Title: "Tags or entities of the web page show in the text",
		Why: `A page that was cut up for translation leaves its tags (` + "`<br />`, `</p>`" + `), forum codes (` + "`[b]…[/b]`" + `) and
character references (` + "`&nbsp;`, `&amp;#8217;`" + `) behind. Readers see them as they stand.
In HTML and Markdown only what really shows is reported, not the markup that does its work.
Left alone: a < b, <3, <name@example.com>, AT&T, and names in angle brackets that HTML does not have.
Delete tags; replace references by the character that they stand for, and ` + "`<unk>`" + ` by the word that the machine did not know.
Several of those in a row are for repetition-loop.`,
		Category: "design-and-markup/markup-tag",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `Articles by people (77,600 words) and translations by people (166,600 words): no finding. How much is found
has not been measured: the data hold too little of it.`,
		Examples: []audit.Example{
			{Bad: "</p> <p>The harbour opens again in May.<br />", Good: "The harbour opens again in May."},
			{Bad: "The mayor&#8217;s&nbsp;house was sold.", Good: "The mayor’s house was sold."},
		},
	},
	Local: true,
	Run:   markupResidue,
}

func markupResidue(p *audit.Pass) error {
	marks := articleMarkup.Of(p)
	for i := 0; i < len(marks); {
		j := i + 1
		for j < len(marks) && groups(p.Article, marks[j-1], marks[j]) {
			j++
		}
		switch n := unknownWords(p.Article, marks[i:j]); {
		case n == 1:
			p.Reportf(marks[i].Span, "“%s” shows in the text. The machine writes it for a word that it does not know. Put that word there.", p.Article.Text(marks[i].Span))
		case n > 1: // for repetition-loop
		case marks[i].kind <= bbcode:
			reportMarkup(p, marks[i:j])
		}
		i = j
	}
	return nil
}

// groups reports whether two leftovers of one kind are one to the eye: they have
// nothing but spaces between them, character references nothing at all.
func groups(d *text.Document, a, b leftover) bool {
	if a.kind != b.kind || a.kind == entity {
		return a.kind == b.kind && a.End == b.Start
	}
	return strings.Trim(d.Text(text.Span{Start: a.End, End: b.Start}), " \t") == ""
}

// unknownWords counts the leftovers of a group if all of them stand for words that
// the machine did not know.
func unknownWords(d *text.Document, group []leftover) int {
	for _, m := range group {
		if !strings.EqualFold(d.Text(m.Span), unknownWord) {
			return 0
		}
	}
	return len(group)
}

func reportMarkup(p *audit.Pass, group []leftover) {
	at := text.Span{Start: group[0].Start, End: group[len(group)-1].End}
	f := audit.Finding{At: p.At(at)}
	switch shown := shorten(p.Article.Text(at)); group[0].kind {
	case entity:
		means, safe := decoded(p.Article.Text(at))
		f.Message = fmt.Sprintf("“%s” shows in the text. It is the code of a web page for %s. Put that in its place.", shown, named(means))
		f.Fixes = []audit.Fix{{Message: "Put " + named(means) + " in its place", Safe: safe, Edits: []audit.Edit{{Span: at, New: means}}}}
		if invisible(means) {
			f.Message = fmt.Sprintf("“%s” shows in the text. It is the code of a web page for what nobody sees. Delete it.", shown)
			f.Fixes = []audit.Fix{{Message: "Delete it", Safe: safe, Edits: []audit.Edit{{Span: at}}}}
		}
	case tag:
		f.Message = fmt.Sprintf("“%s” shows in the text. It is left over from the web page. Delete it.", shown)
		f.Fixes = []audit.Fix{{Message: "Delete it", Safe: true, Edits: []audit.Edit{deletion(p.Article, at)}}}
	default:
		f.Message = fmt.Sprintf("“%s” shows in the text. It is the formatting code of a forum. Delete it.", shown)
		f.Fixes = []audit.Fix{{Message: "Delete it", Safe: true, Edits: []audit.Edit{deletion(p.Article, at)}}}
	}
	p.Report(f)
}

// decoded is what an entity stands for, however often it was escaped, and
// whether that can be put in its place without making new markup.
func decoded(s string) (means string, safe bool) {
	for means = html.UnescapeString(s); means != s; means = html.UnescapeString(s) {
		s = means
	}
	return means, !strings.ContainsAny(means, "<>&[{%$")
}

// named is a character in a message: white space by name.
func named(s string) string {
	switch {
	case s == "\u00A0":
		return "a no-break space"
	case strings.TrimSpace(s) == "":
		return "a space"
	}
	return "“" + s + "”"
}

// byteAt is a byte of the visible text, or a line feed outside of it.
func byteAt(d *text.Document, i int) byte {
	if i < 0 || i >= len(d.Visible) {
		return '\n'
	}
	return d.Visible[i]
}

func blank(b byte) bool   { return b == ' ' || b == '\t' || newline(b) }
func newline(b byte) bool { return b == '\n' || b == '\r' }

// shorten cuts what a message quotes down to a readable length.
func shorten(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
