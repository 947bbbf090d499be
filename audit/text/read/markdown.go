package read

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	md "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"mtaudit/audit/text"
)

// Markdown reads CommonMark with the tables, strikethrough and task lists of
// GitHub. Front matter, code blocks, images and link targets are no text of the
// article.
var Markdown = Format{
	Name:       "markdown",
	Doc:        "CommonMark with GitHub's tables; front matter and code blocks are left out",
	Extensions: []string{".md", ".markdown"},
	Read:       readMarkdown,
}

func readMarkdown(in Input) (Page, error) {
	base := frontMatter(in.Source)
	if err := tooHard(in.Source, base); err != nil {
		return Page{}, err
	}
	parser := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList)).Parser()
	w := sheet{source: in.Source, base: base, visible: make([]byte, len(in.Source))}
	w.lineEnds()
	root := parser.Parse(md.NewReader(in.Source[base:]))
	if err := ast.Walk(root, w.visit); err != nil {
		return Page{}, err
	}
	setResidue(w.visible, w.done)
	// Goldmark puts a table that interrupts a paragraph before it.
	slices.SortFunc(w.done, func(a, b Block) int { return a.Start - b.Start })
	d := text.New(in.URI, w.source, w.visible)
	d.Layout = text.Blank
	return Page{Document: d, Blocks: w.done}, nil
}

// A sheet is the visible form of a Markdown text while it is written.
type sheet struct {
	source, visible []byte
	base            int // where the Markdown begins: offsets of its nodes count from there
	done            []Block
}

// lineEnds shows the line ends, which part words where markup is blanked.
func (w *sheet) lineEnds() {
	for i, c := range w.source {
		if i >= w.base && (c == '\n' || c == '\r') {
			w.visible[i] = c
		}
	}
}

func (w *sheet) visit(n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock, *ast.Heading, *east.TableCell:
		w.block(n)
		return ast.WalkSkipChildren, nil
	case *ast.HTMLBlock:
		w.html(n)
		return ast.WalkSkipChildren, nil
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return ast.WalkSkipChildren, nil
	}
	return ast.WalkContinue, nil
}

// block shows the text of a node with inline content and makes it a paragraph.
func (w *sheet) block(n ast.Node) {
	var at text.Span
	show := func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		s, skip := w.inline(n, entering)
		if !s.Empty() {
			if at.Empty() {
				at.Start = s.Start
			}
			at.End = s.End
		}
		if skip {
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	}
	_ = ast.Walk(n, show) // show returns no errors
	if at = trim(w.source, w.visible, at); !at.Empty() {
		w.done = append(w.done, Block{at, markdownKind(n)})
	}
}

// inline shows one inline node and returns where it stands.
func (w *sheet) inline(n ast.Node, entering bool) (at text.Span, skip bool) {
	if !entering {
		return at, false
	}
	switch n := n.(type) {
	case *ast.Image:
		return at, true
	case *ast.Text:
		at = text.Span{Start: w.base + n.Segment.Start, End: w.base + n.Segment.Stop}
		if n.IsRaw() {
			copy(w.visible[at.Start:at.End], w.source[at.Start:])
		} else {
			w.unescape(at)
		}
	case *ast.AutoLink:
		at = w.autoLink(n)
	}
	return at, false
}

// autoLink shows what stands between the angle brackets.
func (w *sheet) autoLink(n *ast.AutoLink) text.Span {
	label := n.Label(w.source[w.base:])
	start := w.base + n.Pos()
	if n.Pos() < 0 || !bytes.HasPrefix(w.source[start:], label) {
		start++ // the bracket
	}
	if n.Pos() < 0 || !bytes.HasPrefix(w.source[start:], label) {
		return text.Span{}
	}
	copy(w.visible[start:], label)
	return text.Span{Start: start, End: start + len(label)}
}

// unescape shows text with backslash escapes and character references decoded.
// Markdown wants the semicolon that HTML forgives.
func (w *sheet) unescape(s text.Span) {
	copy(w.visible[s.Start:s.End], w.source[s.Start:s.End])
	for i := s.Start; i < s.End; i++ {
		switch c := w.source[i]; {
		case c == '\\' && i+1 < s.End && util.IsPunct(w.source[i+1]):
			w.visible[i] = text.Filler
			i++
		case c == '&':
			if _, n := reference(w.source[i:s.End]); n > 0 && w.source[i+n-1] == ';' {
				i += decodeAt(w.source, w.visible, text.Span{Start: i, End: s.End})
			}
		}
	}
}

// markdownKind is the kind of a block by itself and the nearest around it.
func markdownKind(n ast.Node) text.Kind {
	for ; n != nil; n = n.Parent() {
		switch n.(type) {
		case *ast.Heading:
			return text.Headline
		case *east.TableCell:
			return text.TableCell
		case *ast.ListItem:
			return text.List
		case *ast.Blockquote:
			return text.Quote
		}
	}
	return text.Body
}

// html shows the text between the tags of an HTML block. The marks of quotes and
// lists at the start of its lines are none of it.
func (w *sheet) html(n *ast.HTMLBlock) {
	at, lines := w.lines(n)
	if at.Empty() {
		return
	}
	source := bytes.Repeat([]byte(" "), at.Len())
	for _, s := range lines {
		copy(source[s.Start-at.Start:], w.source[s.Start:s.End])
	}
	page := parseOutline(source)
	d := drawing{source: source, visible: w.visible[at.Start:at.End]}
	d.draw(page, page.shown(0))
	for i := 1; i < len(lines); i++ {
		clear(w.visible[lines[i-1].End:lines[i].Start])
	}
	for _, b := range d.done {
		if b.Kind == text.Body {
			b.Kind = markdownKind(n)
		}
		w.done = append(w.done, Block{text.Span{Start: b.Start + at.Start, End: b.End + at.Start}, b.Kind})
	}
}

// lines are the spans of an HTML block's lines, and what they cover together.
func (w *sheet) lines(n *ast.HTMLBlock) (at text.Span, all []text.Span) {
	segments := n.Lines().Sliced(0, n.Lines().Len())
	if n.HasClosure() {
		segments = append(segments, n.ClosureLine)
	}
	for i, s := range segments {
		line := text.Span{Start: w.base + s.Start, End: w.base + s.Stop}
		if i == 0 {
			at.Start = line.Start
		}
		at.End = line.End
		all = append(all, line)
	}
	return at, all
}
