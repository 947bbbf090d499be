package suppress

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// A comment dismisses findings from within the article, where its format has
// comments (Markdown and HTML):
//
//	<!-- mtaudit-ignore MT201, repeated-word: the family spells it both ways -->
//	<!-- mtaudit-ignore-file MT405: quoted verse -->
//
// The first is about the paragraph in which it stands or, between paragraphs,
// the one after it; the second about the whole article.
type comment struct {
	at     text.Span
	rules  []string
	reason string
	scope  text.Span
	used   bool
}

const (
	opens  = "<!--"
	closes = "-->"
	word   = "mtaudit-ignore"
	whole  = "mtaudit-ignore-file"
)

// comments lists the comments of an article that speak to us. One that stands
// where a reader can see it is text, not a comment.
func comments(d *text.Document) (list []*comment) {
	if d == nil {
		return nil
	}
	for from := 0; ; {
		i := bytes.Index(d.Source[from:], []byte(opens))
		if i < 0 {
			return list
		}
		start := from + i
		n := bytes.Index(d.Source[start:], []byte(closes))
		if n < 0 {
			return list
		}
		from = start + n + len(closes)
		if d.Visible[start] != text.Filler {
			continue
		}
		if c := parseComment(string(d.Source[start+len(opens) : start+n])); c != nil {
			c.at = text.Span{Start: start, End: from}
			c.scope = c.reach(d)
			list = append(list, c)
		}
	}
}

func parseComment(s string) *comment {
	head, reason, _ := strings.Cut(strings.TrimSpace(s), ":")
	fields := strings.FieldsFunc(head, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' || r == '\n' || r == '\r' })
	if len(fields) == 0 || fields[0] != word && fields[0] != whole {
		return nil
	}
	c := &comment{rules: fields[1:], reason: strings.TrimSpace(reason)}
	if fields[0] == whole {
		c.scope.End = -1 // to be set to the end of the article
	}
	return c
}

// reach is what a comment is about.
func (c *comment) reach(d *text.Document) text.Span {
	if c.scope.End < 0 {
		return text.Span{End: len(d.Source) + 1}
	}
	i := slices.IndexFunc(d.Paragraphs, func(p text.Paragraph) bool { return p.End > c.at.Start })
	if i < 0 {
		return text.Span{Start: c.at.Start, End: c.at.Start}
	}
	return d.Paragraphs[i].Span
}

func (c *comment) covers(f audit.Finding) bool {
	return c.scope.Start <= f.At.Span.Start && f.At.Span.Start <= c.scope.End && called(f, c.rules)
}

// vain says what is wrong with a comment that dismissed nothing.
func (c *comment) vain() string {
	if len(c.rules) == 0 {
		return "this comment names no rule, as in <!-- mtaudit-ignore MT201: reason -->"
	}
	return fmt.Sprintf("this comment ignores %s, which finds nothing there", strings.Join(c.rules, ", "))
}
