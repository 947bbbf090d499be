package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// abbreviated reports whether the full stop at stop belongs to an abbreviation or
// an ordinal number behind which the sentence goes on.
func (p *splitter) abbreviated(stop, next int) bool {
	i := stop
	if p.tokens[stop].Kind == text.Mark {
		if !p.joined(stop) {
			return false
		}
		i--
	}
	word := p.word(i)
	if p.tokens[i].Kind == text.Number {
		return next == stop+1 && p.ordinal(word, next)
	}
	switch p.lang.abbreviation(strings.TrimSuffix(word, ".")) {
	case before:
		return true
	case last:
		return !unicode.IsUpper(p.first(next))
	case either:
		return !p.starts(next, true)
	case numbered:
		if p.tokens[next].Kind == text.Number {
			return true
		}
	}
	if initial(word) {
		return !p.starts(next, false)
	}
	return p.tokens[stop].Kind == text.Word && !p.starts(next, true)
}

// starts reports whether the token at i begins a sentence, behind a stop that
// may mean either. Of capitalised words only some do; without a list of them,
// it is all or none.
func (p *splitter) starts(i int, all bool) bool {
	if !unicode.IsUpper(p.first(i)) {
		return false
	}
	if len(p.lang.starters) == 0 {
		return all
	}
	return p.lang.starts(p.word(i))
}

// initial reports whether a word is one letter of a script whose names are
// shortened to single letters.
func initial(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return strings.TrimLeftFunc(word[size:], unicode.IsMark) == "" &&
		(unicode.IsUpper(r) || unicode.IsLower(r) || unicode.In(r, unicode.Arabic, unicode.Hebrew))
}

func (p *splitter) ordinal(word string, next int) bool {
	if !p.lang.ordinals || p.tokens[next].Kind != text.Word {
		return false
	}
	return unicode.IsLower(p.first(next)) || len(word) <= 2 && !p.starts(next, true)
}
