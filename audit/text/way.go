package text

// A Way leads from the visible text of a span back to the document: markup in
// between makes the one shorter than the other.
type Way struct {
	doc  *Document
	at   Span
	from []int // the offset of each byte; nil if nothing is left out between them
}

// Shown is [Document.Text] of a span, with the way back.
func (d *Document) Shown(at Span) (string, Way) {
	shown, w := d.Text(at), Way{doc: d, at: at}
	if len(shown) == at.Len() {
		return shown, w
	}
	w.from = make([]int, 0, len(shown))
	for i := at.Start; i < at.End; i++ {
		if d.Visible[i] != Filler {
			w.from = append(w.from, i)
		}
	}
	return shown, w
}

// Span is where the bytes of the visible text from i up to j stand, j being more
// than i. Where the last of them is what a character reference stands for, the rest
// of the reference belongs to it.
func (w Way) Span(i, j int) Span {
	if w.from == nil {
		return Span{w.at.Start + i, w.at.Start + j}
	}
	last := w.from[j-1]
	end := last + 1
	if w.doc.Visible[last] != w.doc.Source[last] {
		for end < w.at.End && w.doc.Visible[end] == Filler && w.doc.Source[end-1] != ';' {
			end++
		}
	}
	return Span{w.from[i], end}
}
