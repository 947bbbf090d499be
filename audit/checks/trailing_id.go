package checks

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// TrailingID looks for the numbers by which a publishing system knows a page.
var TrailingID = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT504",
		Name:  "trailing-id",
		Title: "A number of the publishing system stands in the text",
		Why: `Pages carry the number under which the publishing system keeps them, often in a last line that the site hides. A page
that was cut up for translation shows it.
Reported is a paragraph that is nothing but one number of twelve digits or more, or as long a code of digits and the letters
a to f; and the same behind the last sentence of a paragraph.
Left alone: telephone numbers, ISBNs, dates with times, numbers with a label before them (Account: …), tables, and texts with
several such lines, which are lists.
Delete it.`,
		Category: "design-and-markup/markup-tag",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `Articles by people (128 documents, 77,100 words), translations by people (467 documents) and machine translations
(3,861): no finding. How much is found has not been measured: the data hold one.`,
		Examples: []audit.Example{
			{Bad: "The harbour opens again in May.\n\n0100200303000000000000000111", Good: "The harbour opens again in May."},
			{Bad: "The harbour opens again in May. 5f0c2d9e81ab4c77", Good: "The harbour opens again in May."},
		},
	},
	Run: trailingID,
}

// leastID is the length of an id, mostIDs how many one page has.
const (
	leastID = 12
	mostIDs = 3
)

func trailingID(p *audit.Pass) error {
	var ids []text.Span
	label := false // the paragraph before announces something
	for _, paragraph := range p.Article.Paragraphs {
		s := newSeen(p.Article, paragraph.Span)
		if i := idAtEnd(s.text); i >= 0 && !label && paragraph.Kind != text.TableCell {
			ids = append(ids, s.span(i, len(s.text)))
		}
		label = strings.HasSuffix(s.text, ":") || strings.HasSuffix(s.text, "：")
	}
	if len(ids) > mostIDs {
		return nil
	}
	for _, at := range ids {
		p.Report(audit.Finding{
			At:      p.At(at),
			Message: fmt.Sprintf("“%s” is a number by which a publishing system knows the page. Delete it.", shorten(p.Article.Text(at))),
			Fixes:   []audit.Fix{{Message: "Delete it", Safe: true, Edits: []audit.Edit{deletion(p.Article, at)}}},
		})
	}
	return nil
}

// idAtEnd is where the id begins that a paragraph consists of, or that stands
// behind its last sentence; -1 if there is none.
func idAtEnd(s string) int {
	i := strings.LastIndexFunc(s, unicode.IsSpace) + 1
	if i > 0 {
		_, size := utf8.DecodeRuneInString(s[i-1:])
		i += size - 1
	}
	if !isID(s[i:]) {
		return -1
	}
	before := strings.TrimRightFunc(s[:i], unicode.IsSpace)
	if r, _ := utf8.DecodeLastRuneInString(before); before != "" && !strings.ContainsRune(".!?。！？”\"»>]", r) {
		return -1
	}
	return i
}

// isID reports whether a token is a long number, or a long code in hexadecimal
// digits of one case, in one piece or as a UUID.
func isID(s string) bool {
	digits, small, large, dashes := 0, 0, 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			digits++
		case 'a' <= c && c <= 'f':
			small++
		case 'A' <= c && c <= 'F':
			large++
		case c == '-':
			dashes++
		default:
			return false
		}
	}
	switch letters := small + large; {
	case digits+letters < leastID || small > 0 && large > 0 || dashes > 0 && !(dashes == 4 && digits+letters == 32):
		return false
	case letters > 0:
		return digits >= 4
	}
	return !isbn(s) && !stamp(s)
}

// isbn reports whether a number of thirteen digits is that of a book or product:
// its last digit checks the others.
func isbn(s string) bool {
	if len(s) != 13 {
		return false
	}
	sum := 0
	for i := range len(s) {
		sum += int(s[i]-'0') * (1 + 2*(i%2))
	}
	return sum%10 == 0 && (strings.HasPrefix(s, "978") || strings.HasPrefix(s, "979"))
}

// stamp reports whether a number is a date with a time: 202304051230, and with
// seconds.
func stamp(s string) bool {
	if len(s) != 12 && len(s) != 14 {
		return false
	}
	year, month, day, hour, minute := s[:2], s[4:6], s[6:8], s[8:10], s[10:12]
	return (year == "19" || year == "20") && "01" <= month && month <= "12" && "01" <= day && day <= "31" && hour < "24" && minute < "60"
}
