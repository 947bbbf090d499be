package judge

import (
	"mtaudit/audit/text"
)

// A piece is what one request judges: a paragraph, or some sentences of a long one.
type piece struct {
	paragraph int // index
	at        text.Span
	text      string // visible
	doc       *text.Document
	from      []int // the offset of each byte of the text; nil if they follow each other
}

// longest is how many bytes a piece has at most, unless one sentence has more.
const longestPiece = 4000

// pieces are those of the paragraphs that are part of the article and have words.
func pieces(d *text.Document) (out []piece) {
	for i, p := range d.Paragraphs {
		if p.Kind == text.Residue || p.Words() == 0 {
			continue
		}
		at := text.Span{Start: p.Start, End: p.Start}
		for _, s := range p.Sentences {
			if !at.Empty() && s.End-at.Start > longestPiece {
				out = append(out, newPiece(d, i, at))
				at.Start = s.Start
			}
			at.End = s.End
		}
		out = append(out, newPiece(d, i, at))
	}
	return out
}

func newPiece(d *text.Document, paragraph int, at text.Span) piece {
	p := piece{paragraph: paragraph, at: at, text: d.Text(at), doc: d}
	if len(p.text) == at.Len() {
		return p
	}
	for i := at.Start; i < at.End; i++ {
		if d.Visible[i] != text.Filler {
			p.from = append(p.from, i)
		}
	}
	return p
}

// span is where the bytes of the text from i up to j stand in the document. What is
// left of a character reference at the end belongs to it.
func (p piece) span(i, j int) text.Span {
	if p.from == nil {
		return text.Span{Start: p.at.Start + i, End: p.at.Start + j}
	}
	last := p.from[j-1]
	end := last + 1
	if p.doc.Visible[last] != p.doc.Source[last] {
		for end < p.at.End && p.doc.Visible[end] == text.Filler && p.doc.Source[end-1] != ';' {
			end++
		}
	}
	return text.Span{Start: p.from[i], End: end}
}
