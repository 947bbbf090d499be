package text

import "fmt"

// Kind says what a paragraph is.
type Kind uint8

// The kinds of paragraph.
const (
	Body      Kind = iota // running text
	Headline              // a title or heading
	List                  // an item of a list
	Quote                 // a block quotation
	TableCell             // a cell of a table
	Residue               // left over from the web page: no part of the article
)

var kindNames = [...]string{Body: "body", Headline: "headline", List: "list", Quote: "quote", TableCell: "table-cell", Residue: "residue"}

func (k Kind) String() string { return kindNames[k] }

// MarshalText makes kinds readable in JSON.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (k *Kind) UnmarshalText(b []byte) error {
	i, err := indexOf(kindNames[:], string(b), "paragraph kind")
	*k = Kind(i)
	return err
}

// TokenKind says what a token is.
type TokenKind uint8

// The kinds of token.
const (
	Word   TokenKind = iota // letters, with the apostrophes and joiners inside
	Number                  // begins with a digit: 3.5, 1,000, 19th
	Mark                    // punctuation
	Symbol                  // anything else that is not white space: $, ©, emoji
)

// Layout says how the paragraphs of a plain text are told apart.
type Layout uint8

// The layouts.
const (
	Auto  Layout = iota // decide from the text; no document has it
	Blank               // blank lines part paragraphs
	Line                // every line is a paragraph
)

var layoutNames = [...]string{Auto: "auto", Blank: "blank", Line: "line"}

func (l Layout) String() string { return layoutNames[l] }

// MarshalText makes layouts readable in JSON and YAML.
func (l Layout) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads "auto", "blank" or "line".
func (l *Layout) UnmarshalText(b []byte) error {
	i, err := indexOf(layoutNames[:], string(b), "paragraph layout")
	*l = Layout(i)
	return err
}

func indexOf(names []string, name, what string) (int, error) {
	for i, n := range names {
		if n == name {
			return i, nil
		}
	}
	return 0, fmt.Errorf("unknown %s %q: want one of %q", what, name, names)
}
