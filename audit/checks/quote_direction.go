package checks

import (
	"strings"
	"unicode"
)

// opensHere reports what a mark does, by its neighbours.
func opensHere(r rune, before, after rune, open bool) bool {
	starts := startsQuote(before) && !blankRune(after) && !strings.ContainsRune(".,;:!?)", after)
	ends := !startsQuote(before) && endsQuote(after)
	switch r {
	case '‚', '「', '『':
		return true
	case '„':
		return isWord(after) || startsQuote(before) && !(open && strings.ContainsRune(".,;:!?)", after)) // it closes by a slip: so„, so „.
	case '“', '‟', '‘':
		if blankRune(before) && blankRune(after) {
			return !open
		}
		return !(ends && (open || !blankRune(after))) // „so“, word“,
	case '«':
		return !ends
	case '」', '』':
		return false
	case '”':
		return !open && (starts && isWord(after) || announced(before, after))
	case '»':
		return starts && !open && isWord(after)
	}
	if !open && announced(before, after) {
		return true
	}
	if !starts && !ends && strings.ContainsRune(".,;:!?)", after) {
		return false // so ",
	}
	if starts == ends || blankRune(before) && blankRune(after) {
		return !open
	}
	return starts
}

// announced reports whether a quotation must begin at a mark, though the space
// stands on the wrong side of it or is missing: he said:" So it is.
func announced(before, after rune) bool {
	return before == ':' && (isWord(after) || blankRune(after)) || before == ',' && unicode.IsUpper(after)
}

// single places a mark that may be an apostrophe.
func (s *quoteScanner) single(r rune, m quoteMark, before, after rune) {
	if !startsQuote(before) && !isWord(after) || r == '’' && unicode.Is(unicode.Han, after) {
		if i := s.top(singleMarks); i >= 0 {
			s.stack = append(s.stack[:i], s.stack[i+1:]...)
			return
		}
		s.crossed = s.crossed || s.top(doubleMarks) >= 0
		return
	}
	if r == '’' || !startsQuote(before) || !unicode.IsLetter(after) || s.elision(m.End) {
		return
	}
	if (r == '\'' || r != '‚' && unicode.IsUpper(after)) && !s.afterComma(m.Start) {
		return // 'Abd al-Rahman, ‘Utu, the '90s
	}
	s.leading = s.leading || s.first(m.Start)
	s.stack = append(s.stack, m)
}
