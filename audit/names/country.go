package names

import (
	"strings"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// A Land is one place where an article names a country, by its name, an
// adjective or an abbreviation.
type Land struct {
	At      text.Span
	Country *lexicon.Country
	How     lexicon.How
}

// Lands finds the countries that a paragraph names, in order. Of two phrases that
// overlap the longer one counts: South Korean, not Korean.
func Lands(d *text.Document, p text.Paragraph) (found []Land) {
	if p.Kind == text.Residue {
		return nil
	}
	for _, s := range p.Sentences {
		for j := 0; j < len(s.Tokens); {
			l, n := landAt(d, s.Tokens[j:])
			if n == 0 {
				j++
				continue
			}
			found = append(found, l)
			j += n
		}
	}
	return found
}

// landAt looks for the longest phrase that begins with the first token and names
// a country. It returns the number of its tokens, or 0.
func landAt(d *text.Document, tokens []text.Token) (Land, int) {
	if tokens[0].Kind != text.Word {
		return Land{}, 0
	}
	first := d.Text(tokens[0].Span)
	if !capital(first) {
		return Land{}, 0
	}
	if !lexicon.OpensCountry(first) && !lexicon.OpensCountry(unowned(first)) && !joined(d, tokens) {
		return Land{}, 0
	}
	for n := min(lexicon.LongestCountry, len(tokens)); n > 0; n-- {
		if tokens[n-1].Kind != text.Word {
			continue
		}
		at := text.Span{Start: tokens[0].Start, End: tokens[n-1].End}
		phrase := strings.Join(strings.Fields(d.Text(at)), " ")
		short := unowned(phrase)
		if c, ok := lexicon.CountryOf(short); ok {
			if strings.HasSuffix(d.Text(at), phrase[len(short):]) {
				at.End -= len(phrase) - len(short)
			}
			return Land{At: at, Country: c.Country, How: c.How}, n
		}
	}
	return Land{}, 0
}

// joined reports whether no white space parts the first token from the next, so
// that it need not be a word of its own.
func joined(d *text.Document, tokens []text.Token) bool {
	return len(tokens) > 1 && d.Text(text.Span{Start: tokens[0].End, End: tokens[1].Start}) == ""
}

// unowned takes the ending of a possessive off.
func unowned(s string) string { return strings.TrimSuffix(strings.TrimSuffix(s, "’s"), "'s") }
