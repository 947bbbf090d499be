package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/lexicon"
)

// A cut is a separator of a headline, and the part behind it.
type cut struct {
	from    int // of the separator
	part    string
	tight   bool // a hyphen or dash without space before it
	bracket bool
}

// separators lists the cuts of a headline, the last first, as far as a part may
// be a site.
func separators(s string, end int) (cuts []cut) {
	if strings.HasSuffix(s, ")") || strings.HasSuffix(s, "）") {
		if i := strings.LastIndexAny(s, "(（"); i > 0 {
			_, open := utf8.DecodeRuneInString(s[i:])
			_, size := utf8.DecodeLastRuneInString(s)
			return []cut{{from: i, part: s[i+open : max(len(s)-size, i+open)], bracket: true}}
		}
	}
	spaces := 0
	for i := end; i > 0 && i > end-farthest && spaces <= longestSite; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if unicode.IsSpace(r) {
			spaces++
		}
		if c, ok := cutAt(s, i, i+size); ok {
			cuts = append(cuts, c)
		}
	}
	return cuts
}

// cutAt recognises the separator at from..to.
func cutAt(s string, from, to int) (cut, bool) {
	r, _ := utf8.DecodeRuneInString(s[from:])
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	spaced := unicode.IsSpace(before) && unicode.IsSpace(after)
	c := cut{from: from, part: strings.TrimSpace(s[to:])}
	next, _ := utf8.DecodeRuneInString(c.part)
	switch r {
	case '-', '–', '—':
		if before == r {
			c.from -= utf8.RuneLen(r) // “--”
		}
		c.tight = !unicode.IsSpace(before)
		return c, from > 0 && (spaced || unicode.IsUpper(next) || unicode.IsDigit(next) && unicode.IsSpace(before) || hostOnly(c.part))
	case '|', '｜', '_':
		return c, from > 0 && (r != '_' || unicode.IsUpper(next))
	case '·', '•', '«', '»':
		return c, from > 0 && spaced
	}
	return cut{}, false
}

// hostOnly reports whether a part is one address whose name is no word: self-help.com
// is one address, but of experience-norrnews.com the first half is a word of
// the headline.
func hostOnly(part string) bool {
	name, _, found := strings.Cut(part, ".")
	return found && addressForm.MatchString(part) && !lexicon.Word(name)
}
