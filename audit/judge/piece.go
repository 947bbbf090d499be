package judge

import (
	"mtaudit/audit/text"
)

// A piece is what one request judges: a paragraph, or some sentences of a long one.
type piece struct {
	paragraph int // index
	at        text.Span
	text      string   // visible
	way       text.Way // back to the document
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
	shown, way := d.Shown(at)
	return piece{paragraph: paragraph, at: at, text: shown, way: way}
}

// span is where the bytes of the text from i up to j stand in the document.
func (p piece) span(i, j int) text.Span { return p.way.Span(i, j) }
