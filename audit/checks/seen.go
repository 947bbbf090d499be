package checks

import "mtaudit/audit/text"

// seen is the visible text of a span, with the way back to the document.
type seen struct {
	text string
	doc  *text.Document
	at   text.Span
	from []int // the offset of each byte; nil if nothing is left out between them
}

func newSeen(d *text.Document, at text.Span) seen {
	s := seen{text: d.Text(at), doc: d, at: at}
	if len(s.text) == at.Len() {
		return s
	}
	s.from = make([]int, 0, len(s.text))
	for i := at.Start; i < at.End; i++ {
		if d.Visible[i] != text.Filler {
			s.from = append(s.from, i)
		}
	}
	return s
}

// span is where the bytes from i up to j stand. Where the last of them is what a
// character reference stands for, the rest of the reference belongs to it.
func (s seen) span(i, j int) text.Span {
	if s.from == nil {
		return text.Span{Start: s.at.Start + i, End: s.at.Start + j}
	}
	last := s.from[j-1]
	end := last + 1
	if s.doc.Visible[last] != s.doc.Source[last] {
		for end < s.at.End && s.doc.Visible[end] == text.Filler && s.doc.Source[end-1] != ';' {
			end++
		}
	}
	return text.Span{Start: s.from[i], End: end}
}
