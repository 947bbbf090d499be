package segment

import (
	"unicode"

	"mtaudit/audit/text"
)

// A group is a stop with the stops and closing marks behind it.
type group struct {
	stop   stop
	end    int  // index of the token behind
	closed bool // a quote or bracket closes in it
}

func (p *splitter) first(i int) rune { return first(p.s[p.tokens[i].Start:]) }

func (p *splitter) word(i int) string { return p.s[p.tokens[i].Start:p.tokens[i].End] }

// joined reports whether no white space stands before token i.
func (p *splitter) joined(i int) bool {
	return 0 < i && i < len(p.tokens) && p.tokens[i-1].End == p.tokens[i].Start
}

func (p *splitter) stop(i int) stop {
	switch p.tokens[i].Kind {
	case text.Word:
		if p.s[p.tokens[i].End-1] == '.' {
			return dot
		}
	case text.Mark:
		r := p.first(i)
		if r == p.lang.question {
			return loud
		}
		return stopOf(r)
	}
	return none
}

// group collects what belongs to the stop at i; without one it is the token alone.
func (p *splitter) group(i int) group {
	g := group{stop: p.stop(i), end: i + 1}
	if g.stop == none {
		p.count(i)
		return g
	}
	for ; g.end < len(p.tokens); g.end++ {
		next := none
		if p.tokens[g.end].Kind == text.Mark {
			next = p.stop(g.end)
		}
		switch {
		case next != none && (p.joined(g.end) || p.spaced(g, next)):
			g.stop = max(g.stop, next)
			if next == dot && g.stop == dot {
				g.stop = ellipsis
			}
		case p.closes(g.end):
			g.closed = true
			p.count(g.end)
		default:
			return g
		}
	}
	return g
}

// spaced reports whether a stop behind white space still belongs to a group:
// “. . .” and “… …” are one ellipsis.
func (p *splitter) spaced(g group, next stop) bool {
	return !g.closed && (next == dot && g.stop <= ellipsis || next == ellipsis && g.stop == ellipsis)
}

// count keeps account of quotation marks that mean different things by turns.
func (p *splitter) count(i int) {
	switch r := p.first(i); {
	case r == '"':
		p.quoted = !p.quoted
	case r == '„' || r == '‚' || r == '»' && !p.joined(i) && p.joined(i+1):
		p.low++
	case unicode.Is(unicode.Pi, r) && p.low > 0:
		p.low--
	}
}

// closes reports whether the mark at i closes what stands before it.
func (p *splitter) closes(i int) bool {
	r := p.first(i)
	if unicode.Is(unicode.Pe, r) {
		return true
	}
	if !closing(r) {
		return false
	}
	if unicode.Is(unicode.Pi, r) {
		return p.low > 0 && p.joined(i) // “ closes what „ opened
	}
	left, right := p.joined(i), p.joined(i+1) && p.opens(i+1)
	switch {
	case left != right:
		return left
	case r == '"':
		return p.quoted
	}
	return unicode.Is(unicode.Pf, r)
}

// opens reports whether the token at i begins something new.
func (p *splitter) opens(i int) bool {
	return p.tokens[i].Kind != text.Mark || unicode.In(p.first(i), unicode.Ps, unicode.Pi)
}
