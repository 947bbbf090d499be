package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// UnbalancedBracket looks for brackets without a partner.
var UnbalancedBracket = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT406",
		Name:  "unbalanced-bracket",
		Title: "A bracket opens and never closes, or closes and never opened",
		Why: `Machine translation loses one of two brackets when it moves a remark within a sentence: “the Ministry of Fisheries (MoF
said”. Looked at are ( ) [ ] { } and their full-width forms, which may close each other.
Left alone: list markers such as “a)” and “2)”; faces such as “:)”; intervals such as “[0, 1)”; a remark that closes within
the next three paragraphs; a paragraph that is cut short with an ellipsis; code.
Put the missing bracket in, or take the other out.`,
		Category: "linguistic-conventions/punctuation",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English. Articles,
interviews, speeches and travel guides by people (77,100 words): 1 finding, a slip. Translations by people (82,900 words): 2,
slips. Machine translations from Chinese (253,700 words): 3, slips. Raters pass over brackets. Recall is not measured.
On machine translations that professional raters had marked (WMT 2020 and 2021, Chinese to English), 4 of 11 findings stand on a mark (.36; by chance .11).`,
		Examples: []audit.Example{
			{
				Bad:  "The Ministry of Fisheries (MoF said on Monday that the season is over.",
				Good: "The Ministry of Fisheries (MoF) said on Monday that the season is over.",
			},
			{
				Bad:  "The season is over, the ministry (in Norrby) said) on Monday.",
				Good: "The season is over, the ministry (in Norrby) said on Monday.",
			},
		},
	},
	Run: unbalancedBracket,
}

// bracketReach is how many paragraphs on a bracket may close.
const bracketReach = 3

// A bracketMark is one bracket without a partner in its paragraph.
type bracketMark struct {
	text.Span
	kind      rune // the ASCII form of the opening one
	paragraph int
}

func unbalancedBracket(p *audit.Pass) error {
	var waiting []bracketMark // open, of the paragraphs before
	for i, par := range p.Article.Paragraphs {
		if par.Kind == text.Residue || isCode(p.Article, par.Span) {
			continue
		}
		opens, closes := scanBrackets(p, par.Span)
		for len(waiting) > 0 && i-waiting[0].paragraph > bracketReach {
			reportOpen(p, waiting[0])
			waiting = waiting[1:]
		}
		for _, c := range closes {
			n := len(waiting) - 1
			if n >= 0 && waiting[n].kind == c.kind {
				waiting = waiting[:n]
				continue
			}
			p.Reportf(c.Span, "This bracket closes nothing: the paragraph has no opening one before it. Put “%c” in, or take this one out.", c.kind)
		}
		for _, o := range opens {
			o.paragraph = i
			waiting = append(waiting, o)
		}
	}
	for _, o := range waiting {
		reportOpen(p, o)
	}
	return nil
}

func reportOpen(p *audit.Pass, o bracketMark) {
	if cutShort(p.Article, p.Article.Paragraphs[o.paragraph].Span) {
		return
	}
	p.Reportf(o.Span, "The bracket that opens here is never closed. Put the closing one in, or take this one out.")
}

// isCode reports whether a paragraph looks like a line of a program.
func isCode(d *text.Document, s text.Span) bool {
	t := strings.TrimSpace(d.Text(s))
	return strings.HasSuffix(t, ";") || strings.HasSuffix(t, "{") || strings.HasPrefix(t, "}")
}

// bracketKind is the ASCII form of the opening bracket of a pair; 0 for another character.
func bracketKind(r rune) rune {
	switch r {
	case '(', ')', '（', '）':
		return '('
	case '[', ']', '［', '］':
		return '['
	case '{', '}', '｛', '｝':
		return '{'
	case '【', '】':
		return '【'
	}
	return 0
}

// bracketStarts are the first bytes of all brackets.
var bracketStarts = bytesOf("()（）[]［］{}｛｝【】")

const openBrackets = "(（[［{｛【"

// scanBrackets returns the brackets of a paragraph that have no partner in it.
func scanBrackets(p *audit.Pass, span text.Span) (opens, closes []bracketMark) {
	d, markup := p.Article, articleMarkup.Of(p)
	b := d.Visible[:span.End]
	for at := bracketStarts.next(b, span.Start); at < span.End; at = bracketStarts.next(b, at) {
		r, size := utf8.DecodeRune(d.Visible[at:span.End])
		m := bracketMark{Span: text.Span{Start: at, End: at + size}, kind: bracketKind(r)}
		at += size
		if m.kind == 0 || inMarkup(markup, m.Start) {
			continue
		}
		before := d.Text(text.Span{Start: max(span.Start, m.Start-12), End: m.Start})
		if faceBefore(before) {
			continue
		}
		if strings.ContainsRune(openBrackets, r) {
			opens = append(opens, m)
			continue
		}
		n := len(opens) - 1
		switch {
		case n >= 0 && (opens[n].kind == m.kind || interval(d, opens[n].End, m.Start)):
			opens = opens[:n]
		case n >= 0 && hasKind(opens, m.kind):
			for opens[n].kind != m.kind {
				n--
			}
			opens = append(opens[:n], opens[n+1:]...)
		case !listMarker(before, m.Start-span.Start < 12):
			closes = append(closes, m)
		}
	}
	return opens, closes
}

func hasKind(opens []bracketMark, kind rune) bool {
	for _, o := range opens[max(0, len(opens)-deepest):] {
		if o.kind == kind {
			return true
		}
	}
	return false
}

// faceBefore reports whether a bracket is the mouth of a face such as :-).
func faceBefore(before string) bool {
	before = strings.TrimSuffix(strings.TrimSuffix(before, "-"), "'")
	if before == "" || !strings.ContainsRune(":;=", rune(before[len(before)-1])) {
		return false
	}
	rest := before[:len(before)-1]
	r, _ := utf8.DecodeLastRuneInString(rest)
	return rest == "" || unicode.IsSpace(r) || unicode.IsPunct(r)
}

// interval reports whether what stands between two unlike brackets is made of
// numbers: [0, 1).
func interval(d *text.Document, from, to int) bool {
	if to-from > 40 {
		return false
	}
	t := d.Text(text.Span{Start: from, End: to})
	return strings.ContainsAny(t, ",;") && strings.Trim(t, "0123456789.,; +-−∞abxyn") == ""
}

// listMarker reports whether a closing bracket follows the number or letter of
// an item: “a)”, “12)”, “iv)”, “第1)”. Such a marker follows a space, a bracket
// or nothing; whole says that nothing was cut off before.
func listMarker(before string, whole bool) bool {
	i := strings.LastIndexFunc(before, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("[；;，,。:：", r) })
	if i < 0 && !whole {
		return false
	}
	_, size := utf8.DecodeRuneInString(before[max(i, 0):])
	if i < 0 {
		size = 0
	}
	label := strings.TrimRight(before[max(i, 0)+size:], ".")
	if label == "" {
		return false
	}
	if strings.Trim(label, "0123456789.") == "" {
		return len(label) <= 4
	}
	return utf8.RuneCountInString(label) == 1 || strings.Trim(strings.ToLower(label), "ivx") == ""
}
