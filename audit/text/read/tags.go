package read

import (
	"golang.org/x/net/html/atom"

	"mtaudit/audit/text"
)

// block reports whether the start and the end of an element end a paragraph.
func block(tag atom.Atom) bool {
	switch tag {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center,
		atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset,
		atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5,
		atom.H6, atom.Header, atom.Hgroup, atom.Html, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav,
		atom.Ol, atom.Optgroup, atom.Option, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table,
		atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Title, atom.Tr, atom.Ul:
		return true
	}
	return false
}

// hiding reports whether an element holds nothing that belongs to an article,
// wherever it stands.
func hiding(tag atom.Atom) bool {
	switch tag {
	case atom.Aside, atom.Audio, atom.Button, atom.Canvas, atom.Datalist, atom.Dialog, atom.Footer, atom.Head,
		atom.Iframe, atom.Math, atom.Nav, atom.Noembed, atom.Noframes, atom.Noscript, atom.Object, atom.Script,
		atom.Select, atom.Style, atom.Svg, atom.Template, atom.Textarea, atom.Video:
		return true
	}
	return false
}

// void reports whether an element never has an end tag.
func void(tag atom.Atom) bool {
	switch tag {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link,
		atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// rawText reports whether the tokenizer takes all up to the end tag for text,
// even if the start tag closes itself.
func rawText(tag atom.Atom) bool {
	switch tag {
	case atom.Iframe, atom.Noembed, atom.Noframes, atom.Noscript, atom.Plaintext, atom.Script, atom.Style,
		atom.Textarea, atom.Title, atom.Xmp:
		return true
	}
	return false
}

func heading(tag atom.Atom) bool {
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// kindFor is the kind of paragraph that an element makes of its text, if it
// makes one.
func kindFor(tag atom.Atom) (text.Kind, bool) {
	switch tag {
	case atom.Li, atom.Dt, atom.Dd:
		return text.List, true
	case atom.Blockquote:
		return text.Quote, true
	case atom.Td, atom.Th:
		return text.TableCell, true
	case atom.Title:
		return text.Headline, true
	case atom.Table, atom.Article, atom.Main, atom.Caption, atom.Figcaption:
		return text.Body, true
	}
	return text.Headline, heading(tag)
}

// A claim says how plainly an element calls itself the article.
type claim uint8

// The claims, the weakest first.
const (
	none claim = iota
	itemBody
	roleMain
	mainTag
	articleTag
)

func claimOf(tag atom.Atom) claim {
	switch tag {
	case atom.Article:
		return articleTag
	case atom.Main:
		return mainTag
	}
	return none
}
