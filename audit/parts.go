package audit

import (
	"slices"
	"strings"

	"mtaudit/audit/text"
)

// Parts is a value that is worked out for each paragraph by itself. Unlike a Memo
// it outlives the pass where the audit has a [Kept].
type Parts[T any] struct{ make func(View) T }

// NewParts returns parts. Keep them in a package-level variable. What make
// returns may depend on nothing but the view; in particular, it may not hold
// strings of another document.
func NewParts[T any](make func(View) T) *Parts[T] { return &Parts[T]{make} }

// A View is a paragraph and the document that it is in. That may be cut down to
// the visible text of the paragraph: nothing else is to be looked at.
type View struct {
	*text.Document
	text.Paragraph
}

// A Part is what one paragraph came to.
type Part[T any] struct {
	Value T   // shared with other audits: it must not be changed
	Shift int // what is to be added to the offsets in Value
}

// Of returns the values of the paragraphs of a document, in order.
func (x *Parts[T]) Of(p *Pass, d *text.Document) []Part[T] {
	out := make([]Part[T], len(d.Paragraphs))
	for i, para := range d.Paragraphs {
		if p.kept == nil {
			out[i].Value = x.make(View{d, para})
			continue
		}
		visible := string(d.Visible[para.Start:para.End])
		words := strings.Join([]string{d.Lang, para.Kind.String(), visible}, "\x00")
		out[i] = Part[T]{Shift: para.Start, Value: Keep(p.kept, x, words, func() T { return x.make(alone(d, para)) })}
	}
	return out
}

// alone cuts a document down to one paragraph, which then begins at offset 0.
func alone(d *text.Document, para text.Paragraph) View {
	shift := -para.Start
	visible := slices.Clone(d.Visible[para.Start:para.End])
	cut := text.New(d.URI, visible, visible)
	cut.Lang = d.Lang
	moved := text.Paragraph{Span: para.Span.Shifted(shift), Kind: para.Kind, Sentences: make([]text.Sentence, len(para.Sentences))}
	for i, s := range para.Sentences {
		tokens := make([]text.Token, len(s.Tokens))
		for k, t := range s.Tokens {
			tokens[k] = text.Token{Span: t.Span.Shifted(shift), Kind: t.Kind}
		}
		moved.Sentences[i] = text.Sentence{Span: s.Span.Shifted(shift), Tokens: tokens}
	}
	cut.Paragraphs = []text.Paragraph{moved}
	return View{cut, moved}
}
