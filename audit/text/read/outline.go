package read

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"mtaudit/audit/text"
)

// An outline is an HTML page as a tokenizer sees it: its text with positions,
// and the elements that matter for which text is part of the article and where
// its blocks end. Elements that are only formatting are not in it, so that a
// misnested <b> cannot close an article. (A tree of the page would have them
// repaired as browsers do, but not where in the file they stood.)
type outline struct {
	elements []element // in document order; the first is the page itself
	pieces   []piece   // in document order
}

// An element is a tag that opens a block or hides one, and all within it.
type element struct {
	name   atom.Atom
	parent int
	end    int       // index behind the last element inside
	lang   string    // as declared by it or the nearest around it
	kind   text.Kind // of its text; see kindOf
	cell   int       // the table cell around it, itself included; 0: none
	blocks int       // of a table cell: how many paragraphs are in it
	hides  bool      // its text is no part of any article
	claim  claim     // to be the article
	inside int       // bytes of text in it that nothing hides
}

// A piece is a run of text, or with brk set a place where a block ends; at a
// <br> the span is the tag.
type piece struct {
	text.Span
	element int
	brk     atom.Atom
}

// A parser holds what is open while the page is read.
type parser struct {
	outline
	open  []int             // indexes of elements, the page first
	count map[atom.Atom]int // how many of each are open
}

// parseOutline reads a page. It takes time linear in it.
func parseOutline(source []byte) outline {
	p := parser{count: map[atom.Atom]int{}}
	p.elements = []element{{name: atom.Body}}
	p.open = []int{0}
	z := html.NewTokenizer(bytes.NewReader(source))
	at := 0
	for {
		t := z.Next()
		raw := text.Span{Start: at, End: at + len(z.Raw())}
		at = raw.End
		switch t {
		case html.ErrorToken:
			p.closeTo(0)
			p.elements[0].end = len(p.elements)
			return p.outline
		case html.TextToken:
			p.text(source, raw)
		case html.StartTagToken, html.SelfClosingTagToken:
			p.startTag(z, raw, t == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			p.endTag(atom.Lookup(name), raw)
		}
	}
}

func (p *parser) text(source []byte, at text.Span) {
	if at.Start == 0 && bytes.HasPrefix(source, bom) {
		at.Start = len(bom)
	}
	in := p.open[len(p.open)-1]
	p.pieces = append(p.pieces, piece{Span: at, element: in})
	p.elements[in].inside += len(bytes.TrimSpace(source[at.Start:at.End]))
}

func (p *parser) breakAt(at text.Span, tag atom.Atom) {
	p.pieces = append(p.pieces, piece{Span: at, element: p.open[len(p.open)-1], brk: tag})
}

func (p *parser) startTag(z *html.Tokenizer, at text.Span, closed bool) {
	name, more := z.TagName()
	tag := atom.Lookup(name)
	e := element{name: tag, hides: hiding(tag), claim: claimOf(tag)}
	if more {
		e.attributes(z)
	}
	if tag == atom.Html || tag == atom.Body {
		e.hides = false // until a script shows them
	}
	if tag == atom.Br || tag == atom.Hr {
		p.breakAt(at, tag)
		return
	}
	if void(tag) || !e.hides && !block(tag) && e.claim == none {
		return
	}
	if block(tag) {
		p.closeImplied(tag)
		p.breakAt(at, tag)
	}
	if !closed || rawText(tag) {
		p.push(e)
	}
}

// push opens an element, which has language, kind and cell from what is around.
func (p *parser) push(e element) {
	i := len(p.elements)
	e.parent = p.open[len(p.open)-1]
	around := &p.elements[e.parent]
	if e.lang == "" {
		e.lang = around.lang
	}
	e.kind, e.cell = around.kind, around.cell
	if k, ok := kindFor(e.name); ok {
		e.kind = k
	}
	switch e.name {
	case atom.Td, atom.Th:
		e.cell = i
	case atom.P:
		p.elements[e.cell].blocks++
	case atom.Table: // a cell with a table in it is there for the layout
		p.elements[e.cell].blocks += 2
		e.cell = 0
	}
	p.elements = append(p.elements, e)
	p.open = append(p.open, i)
	p.count[e.name]++
}

func (p *parser) endTag(tag atom.Atom, at text.Span) {
	if block(tag) || tag == atom.Br {
		p.breakAt(at, tag)
	}
	if p.count[tag] == 0 {
		return
	}
	for i := len(p.open) - 1; i > 0; i-- {
		if p.elements[p.open[i]].name == tag {
			p.closeTo(i)
			return
		}
	}
}

// closeImplied closes what the start tag ends although nobody wrote so.
func (p *parser) closeImplied(tag atom.Atom) {
	top := p.elements[p.open[len(p.open)-1]].name
	same := top == tag && (tag == atom.Li || tag == atom.Tr || tag == atom.Dt || tag == atom.Dd || tag == atom.Td || tag == atom.Th)
	if top == atom.P || top == atom.Head || same || heading(top) && heading(tag) {
		p.closeTo(len(p.open) - 1)
	}
}

// closeTo closes all open elements from the nth on.
func (p *parser) closeTo(n int) {
	for len(p.open) > max(n, 1) {
		i := p.open[len(p.open)-1]
		e := &p.elements[i]
		e.end = len(p.elements)
		p.elements[e.parent].inside += e.visible()
		p.count[e.name]--
		p.open = p.open[:len(p.open)-1]
	}
}

// visible is how much an element adds to what is around it.
func (e *element) visible() int {
	if e.hides {
		return 0
	}
	return e.inside
}

// attributes reads those that say what an element is for.
func (e *element) attributes(z *html.Tokenizer) {
	for more := true; more; {
		var key, val []byte
		key, val, more = z.TagAttr()
		switch string(key) {
		case "lang", "xml:lang":
			e.lang = strings.TrimSpace(string(val))
		case "hidden":
			e.hides = true
		case "style":
			e.hides = e.hides || invisible(val)
		case "role":
			if strings.EqualFold(string(val), "main") {
				e.claim = max(e.claim, roleMain)
			}
		case "itemprop":
			if slices.Contains(strings.Fields(string(val)), "articleBody") {
				e.claim = max(e.claim, itemBody)
			}
		}
	}
}

func invisible(style []byte) bool {
	s := strings.ToLower(strings.Join(strings.Fields(string(style)), ""))
	return strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden")
}
