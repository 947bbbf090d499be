package segment

import "mtaudit/audit/text"

// brackets finds the outermost brackets within which no sentence ends, as
// half-open ranges of token indices, in order: titles, 《上线！老师好》, and in
// Japanese quotations, 「行きます。帰ります。」と述べた. A bracket that is never
// closed, or closed by the wrong one, holds nothing together.
func brackets(s string, tokens []text.Token, japanese bool) []text.Span {
	var found []text.Span
	var open []int // token indices of the brackets now open
	for i, t := range tokens {
		if t.Kind != text.Mark {
			continue
		}
		r := first(s[t.Start:])
		switch {
		case r == '《' || japanese && (r == '「' || r == '『'):
			open = append(open, i)
		case r == '》' || japanese && (r == '」' || r == '』'):
			n := len(open) - 1
			if n < 0 || first(s[tokens[open[n]].Start:]) != r-1 {
				open = open[:0]
				continue
			}
			found = enclose(found, text.Span{Start: open[n], End: i + 1})
			open = open[:n]
		}
	}
	return found
}

// enclose adds a range behind those that it does not contain.
func enclose(found []text.Span, s text.Span) []text.Span {
	for n := len(found); n > 0 && s.Contains(found[n-1]); n-- {
		found = found[:n-1]
	}
	return append(found, s)
}

// bracketed reports whether the boundary before token end lies within brackets
// that were open at the stop at i.
func (p *splitter) bracketed(i, end int) bool {
	for len(p.brackets) > 0 && p.brackets[0].End <= i {
		p.brackets = p.brackets[1:]
	}
	return len(p.brackets) > 0 && p.brackets[0].Start < i && end < p.brackets[0].End
}
